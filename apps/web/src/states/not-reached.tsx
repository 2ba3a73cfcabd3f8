import { useState } from 'react';

const WORDS = {
  en: [
    'Regia cannot be reached',
    'There is no connection, or the platform is being restarted. What you typed before is kept on this device.',
    'Try again',
  ],
  it: [
    'Regia non è raggiungibile',
    'Manca la connessione, oppure la piattaforma si sta riavviando. Quello che avevi scritto è conservato su questo dispositivo.',
    'Riprova',
  ],
  fr: [
    'Regia est injoignable',
    'Il n’y a pas de connexion, ou la plateforme redémarre. Ce que vous aviez saisi est conservé sur cet appareil.',
    'Réessayer',
  ],
  es: [
    'No se puede llegar a Regia',
    'No hay conexión o la plataforma se está reiniciando. Lo que había escrito se conserva en este dispositivo.',
    'Volver a intentar',
  ],
  ar: ['تعذر الوصول إلى ريجيا', 'لا يوجد اتصال، أو أن المنصة قيد إعادة التشغيل. ما كتبته سابقًا محفوظ على هذا الجهاز.', 'حاول مجددًا'],
} as const;

/** Shown when the server could not be reached at the very start; the catalogs may be missing too, so these few words come along. */
export function NotReached({ language }: { readonly language: string }) {
  const [isTrying, setTrying] = useState(false);
  const [title, text, again] = WORDS[language as keyof typeof WORDS] ?? WORDS.en;
  return (
    <main className="boot">
      <div className="boot-sheet page page-form">
        <title>{title}</title>
        <h1>{title}</h1>
        <p>{text}</p>
        <p>
          <button
            type="button"
            className="btn btn-primary"
            disabled={isTrying}
            onClick={() => {
              setTrying(true);
              location.reload();
            }}
          >
            {again}
          </button>
        </p>
      </div>
    </main>
  );
}
