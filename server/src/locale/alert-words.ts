/** The kinds of alerts that the publisher knows. */
export const ALERTS: readonly string[] = ['NOTE', 'TIP', 'IMPORTANT', 'CAUTION', 'WARNING'];

/** How translators and machines write each kind. A word that stands twice is ambiguous. */
const WORDS: Readonly<Record<string, string>> = {
  NOTE:
    'OPMERKING NOTITIE HINWEIS ANMERKUNG NOTIZ REMARQUE NOTA OBSERVAÇÃO OBSERVACIÓN ANTECKNING OBS ' +
    'OBSERVERA NOTERA POZNÁMKA UWAGA NOTATKA MEGJEGYZÉS NOT ПРИМЕЧАНИЕ 注 メモ 備考 注記 참고 메모 备注 備註 ' +
    '附註 说明 說明 ملاحظة',
  TIP:
    'TIPP CONSEIL ASTUCE SUGERENCIA CONSEJO SUGGERIMENTO CONSIGLIO DICA SUGESTÃO TIPS PORADA ' +
    'WSKAZÓWKA İPUCU СОВЕТ ПОДСКАЗКА ヒント 팁 提示 秘訣 تلميح',
  IMPORTANT:
    'BELANGRIJK WICHTIG IMPORTANTE VIKTIGT DŮLEŽITÉ WAŻNE FONTOS ÖNEMLİ ВАЖНО 重要 중요 重要提示 هام مهم',
  CAUTION:
    'VOORZICHTIG VORSICHT ACHTUNG ATTENTION PRUDENCE PRECAUCIÓN ATENCIÓN ATTENZIONE CUIDADO ATENÇÃO ' +
    'FÖRSIKTIGT FÖRSIKTIGHET POZOR PRZESTROGA VIGYÁZAT FIGYELEM DİKKAT ОСТОРОЖНО 주의 小心 谨慎 تنبيه',
  WARNING:
    'WAARSCHUWING WARNUNG AVERTISSEMENT ADVERTENCIA AVVISO AVVERTENZA AVISO VARNING VAROVÁNÍ UPOZORNĚNÍ ' +
    'OSTRZEŻENIE FIGYELMEZTETÉS UYARI ПРЕДУПРЕЖДЕНИЕ 警告 경고 تحذير',
};

const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([kind, words]) =>
    words.split(' ').map((word) => [word, kind] as const),
  ),
);

/** The kind of alert that a translated word stands for, or undefined. */
export function alertOf(word: string): string | undefined {
  return KINDS.get(word.trim().toUpperCase()) ?? KINDS.get(word.trim().toLocaleUpperCase('tr'));
}
