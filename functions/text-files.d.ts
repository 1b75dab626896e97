/** Text that esbuild puts into a Lambda's bundle. */
declare module '*.tsv' {
  const text: string;
  export default text;
}
