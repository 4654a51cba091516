/** Whether shortcuts use ⌘, and Ctrl has other meanings. */
export const isApple = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);
