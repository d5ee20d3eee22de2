import { useId, useState } from 'react';
import { type Classes, classMethods, ownClasses } from '../map/classes.ts';
import { Choice } from './inputs.tsx';
import type { Change } from './useView.ts';
import type { Shown } from './useShown.ts';
import type { Words } from './words.ts';

interface Props {
  classes: Classes;
  shown: Shown;
  words: Words;
  change: Change;
}

const counts = ['3', '4', '5', '6', '7'] as const;
const methods = [...classMethods, 'own'] as const;

/** How the values are cut into classes, and into how many; or the reader's own limits. */
export function ClassPicker({ classes, shown, words, change }: Props) {
  const { t } = words;
  const toMethod = (method: (typeof methods)[number]) => {
    const count = classes.method === 'own' ? classes.limits.length + 1 : classes.count;
    change({ classes: method === 'own' ? startingOwn(shown) : { method, count } });
  };
  return (
    <div className={classes.method === 'own' ? 'atlas-stack' : 'atlas-pair atlas-classes'}>
      <Choice
        label={t('classes.method')}
        value={classes.method}
        options={methods.map((value) => ({ value, label: t(`classes.${value}`) }))}
        onChange={toMethod}
      />
      {classes.method === 'own' ? (
        <OwnLimits
          key={classes.limits.join()}
          limits={classes.limits}
          t={t}
          onChange={(own) => change({ classes: own })}
        />
      ) : (
        <Choice
          label={t('classes.count')}
          value={String(classes.count) as (typeof counts)[number]}
          options={counts.map((value) => ({ value, label: value }))}
          onChange={(count) => change({ classes: { method: classes.method, count: Number(count) } })}
        />
      )}
    </div>
  );
}

/** Own limits begin where the machine's are, rounded, or in quarters where those are too few. */
function startingOwn({ scale }: Shown): Classes {
  const rounded = [...new Set(scale?.limits.map((limit) => Math.round(limit)))];
  return ownClasses(rounded.join(',')) ?? { method: 'own', limits: [25, 50, 75] };
}

function OwnLimits({
  limits,
  t,
  onChange,
}: {
  limits: readonly number[];
  t: Words['t'];
  onChange: (own: Classes) => void;
}) {
  const id = useId();
  const [text, setText] = useState(limits.join(', '));
  const read = ownClasses(text.replaceAll(';', ','));
  return (
    <form
      className="atlas-field"
      onSubmit={(event) => {
        event.preventDefault();
        if (read) onChange(read);
      }}
    >
      <label htmlFor={id}>{t('classes.limits')}</label>
      <input
        id={id}
        value={text}
        inputMode="text"
        autoComplete="off"
        aria-invalid={!read}
        aria-describedby={`${id}-how`}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => read && onChange(read)}
      />
      <p id={`${id}-how`} className={read ? 'atlas-note' : 'atlas-wrong'}>
        {t(read ? 'classes.limitsHow' : 'classes.limitsWrong')}
      </p>
    </form>
  );
}
