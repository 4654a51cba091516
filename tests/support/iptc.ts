/** Adds an IPTC record (IIM, record 2) in a Photoshop segment to a JPEG, as photo agencies do. */
export function withIptc(jpeg: Buffer, fields: Record<number, string>): Buffer {
  const record = Buffer.concat(
    Object.entries(fields).map(([field, value]) => {
      const text = Buffer.from(value);
      return Buffer.concat([Buffer.from([0x1c, 2, Number(field), text.length >> 8, text.length & 0xff]), text]);
    }),
  );
  const padded = record.length % 2 === 0 ? record : Buffer.concat([record, Buffer.alloc(1)]);
  const resource = Buffer.concat([Buffer.from("8BIM\x04\x04\0\0", "latin1"), uint32(record.length), padded]);
  const content = Buffer.concat([Buffer.from("Photoshop 3.0\0", "latin1"), resource]);
  const length = content.length + 2;
  const segment = Buffer.concat([Buffer.from([0xff, 0xed, length >> 8, length & 0xff]), content]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
