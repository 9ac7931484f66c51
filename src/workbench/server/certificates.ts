import { X509Certificate } from "node:crypto";
import { mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";

/** A certificate for localhost and the authority that signed it, in PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** The file of the authority's certificate: trusting it ends the browser's warning. */
  readonly authority: string;
}

/** Where office-addin-dev-certs keeps its certificates: one that Office trusts already is used again. */
export const CERTIFICATE_FOLDER = path.join(homedir(), ".office-addin-dev-certs");

const FILES = ["ca.crt", "localhost.crt", "localhost.key"] as const;
const DAYS = 30;

/**
 * The folder's certificate, made anew where there is none or it expires within a day. Nothing is installed or trusted.
 *
 * @throws Error when the folder cannot be written.
 */
export async function localhostCertificate(folder = CERTIFICATE_FOLDER): Promise<Certificate> {
  if (!(await isGood(folder))) await generate(folder);
  const [authority, cert, key] = FILES.map((file) => path.join(folder, file)) as [string, string, string];
  return { key: await readFile(key, "utf8"), cert: await readFile(cert, "utf8"), authority };
}

async function isGood(folder: string): Promise<boolean> {
  try {
    const [authority, cert] = await Promise.all(FILES.map((file) => readFile(path.join(folder, file))));
    if (!authority || !cert) return false;
    const tomorrow = Date.now() + 24 * 60 * 60 * 1000;
    return [authority, cert].every((pem) => new Date(new X509Certificate(pem).validTo).getTime() > tomorrow);
  } catch {
    return false; // missing or damaged: made anew
  }
}

/** Into a folder beside, then moved: `generateCertificates` keeps what is there already, expired or not. */
async function generate(folder: string): Promise<void> {
  const { generateCertificates } = await import("office-addin-dev-certs");
  await mkdir(folder, { recursive: true });
  const fresh = await mkdtemp(path.join(folder, "new-"));
  try {
    const [authority, cert, key] = FILES.map((file) => path.join(fresh, file));
    await generateCertificates(authority, cert, key, DAYS);
    for (const file of FILES) await rename(path.join(fresh, file), path.join(folder, file));
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}
