"use client";

import dynamic from "next/dynamic";

// Loaded separately, so that neither screen waits for the code of the other.

export const ChatScreen = dynamic(() => import("#app/_chat/chat-screen").then((module) => module.ChatScreen));

export const LoginScreen = dynamic(() => import("#app/_login/login-screen").then((module) => module.LoginScreen));
