export interface FullName {
  readonly schema: string;
  readonly name: string;
}

export interface QualifiedName {
  readonly schema?: string | undefined;
  readonly name: string;
}
