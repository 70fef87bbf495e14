import { useTexts } from '../i18n/useTexts.ts';

export function Promises() {
  const { promiseTitle, promises } = useTexts();
  return (
    <section
      className="vichy cloth-bottle mt-20 p-4 md:mt-28 md:p-14"
      aria-labelledby="promises"
    >
      <div className="label px-7 py-10 md:px-14 md:py-14">
        <h2 id="promises" className="display text-3xl md:text-5xl">
          {promiseTitle}
        </h2>
        <ul className="mt-8 grid gap-8 md:grid-cols-3 md:gap-12">
          {promises.map(({ title, text }) => (
            <li key={title}>
              <h3 className="text-xl font-bold">{title}</h3>
              <p className="mt-2 text-soft">{text}</p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
