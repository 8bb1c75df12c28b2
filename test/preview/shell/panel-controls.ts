// The rows of the panel: a label with a choice or a field, a row of buttons, a group with its name.

export interface Choice {
  value: string;
  text: string;
}

/** A choice; `onChange` gets the chosen value. */
export function choiceRow(
  id: string,
  label: string,
  choices: readonly Choice[],
  value: string,
  onChange: (value: string) => void,
): HTMLElement {
  const select = document.createElement('select');
  select.id = id;
  select.append(...choices.map((choice) => new Option(choice.text, choice.value)));
  if (!choices.some((choice) => choice.value === value)) select.append(new Option(value, value));
  select.value = value;
  select.addEventListener('change', () => onChange(select.value));
  return row(label, select);
}

/** A field; `onChange` gets its text when the reader leaves it or presses Enter. */
export function fieldRow(
  id: string,
  label: string,
  value: string,
  hint: string,
  onChange: (value: string) => void,
): HTMLElement {
  const input = document.createElement('input');
  input.id = id;
  input.value = value;
  input.placeholder = hint;
  input.addEventListener('change', () => onChange(input.value.trim()));
  return row(label, input);
}

export function buttonRow(buttons: readonly HTMLButtonElement[]): HTMLElement {
  const made = document.createElement('div');
  made.className = 'buttons';
  made.append(...buttons);
  return made;
}

export function group(name: string, rows: readonly HTMLElement[]): HTMLElement {
  const made = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = name;
  made.append(legend, ...rows);
  return made;
}

function row(label: string, control: HTMLElement): HTMLElement {
  const made = document.createElement('label');
  const text = document.createElement('span');
  text.textContent = label;
  made.append(text, control);
  return made;
}
