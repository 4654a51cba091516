import { createContext, useContext } from "react";

/** Whether the content is in view when the page opens. */
export const EagerLoading = createContext(false);

export const useEagerLoading = (): boolean => useContext(EagerLoading);
