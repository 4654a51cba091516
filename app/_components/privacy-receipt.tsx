import type { Detail } from "#lib/contract/image";
import { useReceipt } from "#lib/client/use-chat";

/** What people mind most comes first. */
const order: readonly Detail[] = ["location", "author", "camera", "date", "description", "other"];

const words: Record<Detail, string> = {
  location: "location",
  camera: "camera",
  author: "author",
  date: "date",
  description: "description",
  other: "other details",
};

/** What one's photos told beside their pictures, and tell nobody now. It is said once: a reload forgets it. */
export function PrivacyReceipt({ clientId }: { clientId: string }) {
  const removed = useReceipt(clientId);
  if (!removed) return null;
  const list = order.filter((detail) => removed.includes(detail)).map((detail) => words[detail]);
  return <p className="mt-1 text-13 text-faint">Removed before sharing: {list.join(", ")}.</p>;
}
