"use client";

import dynamic from "next/dynamic";

// Each by itself: at the door one need not wait for the chat, nor in the chat for the door.

export const ChatScreen = dynamic(() => import("#app/_chat/chat-screen").then((module) => module.ChatScreen));

export const LoginScreen = dynamic(() => import("#app/_login/login-screen").then((module) => module.LoginScreen));
