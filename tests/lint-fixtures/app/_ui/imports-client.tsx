import { useState } from "react";
import { limits } from "#lib/contract/limits"; // wrong
import { clockTime } from "#lib/client/times"; // wrong

export const used = [useState, limits, clockTime];
