import { sql } from "@codemirror/lang-sql";
import { type Diagnostic, lintGutter, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { basicSetup } from "codemirror";
import type { ShownFinding } from "./messages.ts";

/** A text field that shows findings where they are. */
export interface PlaygroundEditor {
  show(path: string, text: string): void;
  mark(findings: readonly ShownFinding[]): void;
  goTo(line: number): void;
}

const shownAs = { error: "error", warning: "warning", notice: "info" } as const;

export function makeEditor(place: HTMLElement, changed: (text: string) => void): PlaygroundEditor {
  let isShowing = false;
  const label = EditorView.contentAttributes.of({ "aria-label": "The file's text" });
  const told = EditorView.updateListener.of((update) => {
    if (update.docChanged && !isShowing) changed(update.state.doc.toString());
  });
  const stateOf = (path: string, text: string) => {
    const language = path.endsWith(".sql") ? [sql()] : [];
    return EditorState.create({
      doc: text,
      extensions: [basicSetup, EditorView.lineWrapping, lintGutter(), label, told, language],
    });
  };
  const view = new EditorView({ parent: place, state: stateOf("a.sql", "") });
  const offset = (line: number, column: number): number => {
    const { doc } = view.state;
    const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
    return Math.min(at.from + Math.max(column - 1, 0), at.to);
  };
  return {
    show(path, text) {
      isShowing = true;
      view.setState(stateOf(path, text));
      isShowing = false;
    },
    mark(findings) {
      const diagnostics = findings.map(
        ({ severity, message, rule, line, column, endLine, endColumn }): Diagnostic => ({
          from: offset(line, column),
          to: offset(endLine, endColumn),
          severity: shownAs[severity],
          message: `${message} (${rule})`,
        }),
      );
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    goTo(line) {
      const at = offset(line, 1);
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: "center" }) });
      view.focus();
    },
  };
}
