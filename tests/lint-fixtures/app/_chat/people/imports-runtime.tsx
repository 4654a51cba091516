import { useState } from "react";
import { limits } from "#lib/contract/limits";
import { runtime } from "#lib/runtime"; // wrong

export const used = [useState, limits, runtime];
