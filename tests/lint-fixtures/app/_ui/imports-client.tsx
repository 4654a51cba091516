import { useState } from "react";
import { limits } from "#lib/contract/limits"; // wrong
import { clockTime } from "#lib/i18n/dates"; // wrong

export const used = [useState, limits, clockTime];
