import { useChat } from "#app/_chat/use-chat"; // wrong

export const useLogin = useChat;
