// Syscalls on files inside queries and mutations. What they do is part of the transaction; bytes follow when it is over.

import { deleteFile, fileNotFound, findFile, type StoredFile } from "./file-rows";
import { parseSha256 } from "./file-checksum";
import type { Frame } from "./frame";
import { parse } from "./syscall-args";

interface StorageIdArgs {
  readonly storageId: unknown;
}

export function getUrl(frame: Frame, argsJson: string): string {
  const file = find(frame, argsJson, "storage.getUrl");
  return JSON.stringify(file === null ? null : fileUrl(frame.run.options.deployment.env, file));
}

export function getMetadata(frame: Frame, argsJson: string): string {
  const file = find(frame, argsJson, "storage.getMetadata");
  return JSON.stringify(file === null ? null : fileMetadata(file));
}

export function generateUploadUrl(frame: Frame): string {
  const { deployment, files } = frame.run.options;
  return JSON.stringify(uploadUrl(deployment.env, files.tokens.issue(frame.namespace, frame.run.nowMs)));
}

export function deleteStored(frame: Frame, argsJson: string): string {
  const file = find(frame, argsJson, "storage.delete");
  if (file === null) throw fileNotFound(parse<StorageIdArgs>(argsJson).storageId);
  deleteFile(frame.transaction, file);
  frame.run.touchedFiles.push(file.name);
  return "null";
}

export function store(frame: Frame, argsJson: string): string {
  const { blob, contentType, sha256 } = parse<{ blob: string; contentType: string; sha256?: string | null }>(argsJson);
  const description = { contentType: contentType === "" ? null : contentType, sha256: parseSha256(sha256) };
  const bytes = Buffer.from(blob, "base64");
  frame.run.filesWritten.add(bytes.length);
  const { name, storageId } = frame.run.options.files.storeIn(frame.transaction, frame.namespace, bytes, description);
  frame.run.touchedFiles.push(name);
  return JSON.stringify(storageId);
}

export function get(frame: Frame, argsJson: string): string {
  const file = find(frame, argsJson, "storage.get");
  if (file === null) return "null";
  frame.run.filesRead.add(file.size);
  const blob = Buffer.from(frame.run.options.files.readNow(file)).toString("base64");
  return JSON.stringify({ blob, contentType: file.contentType });
}

type Variables = Readonly<Record<string, string>>;

export function fileUrl(variables: Variables, file: StoredFile): string {
  return `${variables["CONVEX_CLOUD_URL"] ?? ""}/api/storage/${file.name}`;
}

export function uploadUrl(variables: Variables, token: string): string {
  return `${variables["CONVEX_CLOUD_URL"] ?? ""}/api/storage/upload?token=${token}`;
}

export function fileMetadata({ name, sha256, size, contentType }: StoredFile) {
  return { storageId: name, sha256: Buffer.from(sha256, "base64").toString("hex"), size, contentType };
}

function find(frame: Frame, argsJson: string, method: string): StoredFile | null {
  return findFile(frame.transaction, frame.namespace, parse<StorageIdArgs>(argsJson).storageId, method);
}
