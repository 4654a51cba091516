/** The local picture of an image that was sent from here, shown until the server's own has loaded: by clientId. */
const previews = new Map<string, string>();

export const keepPreview = (clientId: string, url: string): void => void previews.set(clientId, url);

export const previewOf = (clientId: string): string | undefined => previews.get(clientId);

export function dropPreview(clientId: string): void {
  const url = previews.get(clientId);
  if (url) URL.revokeObjectURL(url);
  previews.delete(clientId);
}
