import { useState } from "react"; // wrong
import type { ReactNode } from "react"; // wrong
import { createPortal } from "react-dom"; // wrong
import type { Root } from "react-dom/client"; // wrong

export const used = [useState, createPortal];
export type Used = ReactNode | Root;
