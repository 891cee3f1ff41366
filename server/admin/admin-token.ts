/** What an admin token may be: 16 to 256 characters that can follow "Bearer" in a request. */
export const adminTokenForm = /^(?=.{16,256}$)[\w.~+/-]+=*$/;

/** The same in words, as the end of a sentence. */
export const adminTokenRule =
  '16 to 256 letters, digits and any of - . _ ~ + /, such as openssl rand -hex 32 gives';
