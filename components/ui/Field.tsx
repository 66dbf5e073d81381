import type { ReactNode } from "react";

/** What a control takes from its field: its id (the input's name unless told otherwise), its description and whether it is wrong. */
export interface ControlProps {
  id: string;
  name: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
}

interface Props {
  name: string;
  /** Where the id cannot be the name. The error summary links to it. */
  id?: string;
  label: string;
  help?: ReactNode;
  /** Said after the label of what may stay empty. */
  optional?: string;
  /** Stands under the control. */
  error?: string;
  /** What the field understood, between control and error; its id must be `<id>-e`. */
  echo?: ReactNode;
  children: (control: ControlProps) => ReactNode;
}

/** One question: label above, help beside (under the label on a phone), control, echo, error under. */
export function Field({ name, id = name, label, help, optional, error, echo, children }: Props) {
  const control: ControlProps = { id, name };
  const described = [help && `${id}-h`, echo && `${id}-e`, error && `${id}-x`].filter(Boolean).join(" ");
  if (described) control["aria-describedby"] = described;
  if (error) control["aria-invalid"] = true;
  return (
    <div className={error ? "field bad" : "field"}>
      <label htmlFor={id}>{label}{optional && <span className="opt"> {optional}</span>}</label>
      {help && <p className="help" id={`${id}-h`}>{help}</p>}
      {children(control)}
      {echo}
      {error && <p className="error" id={`${id}-x`}>{error}</p>}
    </div>
  );
}

interface GroupProps {
  /** The error summary links to it. */
  id: string;
  legend: ReactNode;
  help?: ReactNode;
  /** Said after the legend of what may stay empty. */
  optional?: string;
  error?: string;
  children: ReactNode;
}

/** A question with several controls. */
export function FieldGroup({ id, legend, help, optional, error, children }: GroupProps) {
  const described = [help && `${id}-h`, error && `${id}-x`].filter(Boolean).join(" ") || undefined;
  return (
    <fieldset className={error ? "field bad" : "field"} id={id} tabIndex={-1} aria-describedby={described}>
      <legend>{legend}{optional && <span className="opt"> {optional}</span>}</legend>
      {help && <p className="help" id={`${id}-h`}>{help}</p>}
      {children}
      {error && <p className="error" id={`${id}-x`}>{error}</p>}
    </fieldset>
  );
}
