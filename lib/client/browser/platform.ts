/** Whether shortcuts are made with ⌘ here, and Ctrl has meanings of its own. */
export const isApple = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);
