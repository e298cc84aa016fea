import { anchorDamaged } from './anchor-damaged.ts';
import { anchorMismatch } from './anchor-mismatch.ts';
import { anchorMissing } from './anchor-missing.ts';
import { anchorRepeated } from './anchor-repeated.ts';
import { dateExtra } from './date-extra.ts';
import { dateFormat } from './date-format.ts';
import { dateInvalid } from './date-invalid.ts';
import { dateMetadata } from './date-metadata.ts';
import { dateMismatch } from './date-mismatch.ts';
import { dateMissing } from './date-missing.ts';
import { dateOrder } from './date-order.ts';
import { dateRange } from './date-range.ts';
import { dateSplit } from './date-split.ts';
import { dateUntranslated } from './date-untranslated.ts';
import { idDrift } from './id-drift.ts';
import { idGap } from './id-gap.ts';
import { idMalformed } from './id-malformed.ts';
import { idMismatch } from './id-mismatch.ts';
import { idOrder } from './id-order.ts';
import { idPrefix } from './id-prefix.ts';
import { idRepeated } from './id-repeated.ts';
import { linkAddress } from './link-address.ts';
import { linkBookmark } from './link-bookmark.ts';
import { linkEmpty } from './link-empty.ts';
import { linkExtra } from './link-extra.ts';
import { linkFileCase } from './link-file-case.ts';
import { linkGarbled } from './link-garbled.ts';
import { linkGlued } from './link-glued.ts';
import { linkImage } from './link-image.ts';
import { linkIncomplete } from './link-incomplete.ts';
import { linkKind } from './link-kind.ts';
import { linkLocale } from './link-locale.ts';
import { linkLookalike } from './link-lookalike.ts';
import { linkMissing } from './link-missing.ts';
import { linkPadded } from './link-padded.ts';
import { linkParenthesis } from './link-parenthesis.ts';
import { linkPunctuation } from './link-punctuation.ts';
import { linkReference } from './link-reference.ts';
import { linkSpaced } from './link-spaced.ts';
import { linkText } from './link-text.ts';
import { linkTypo } from './link-typo.ts';
import { linkUrl } from './link-url.ts';
import { markupAlert } from './markup-alert.ts';
import { markupCodeAdded } from './markup-code-added.ts';
import { markupCodeChanged } from './markup-code-changed.ts';
import { markupCodeFused } from './markup-code-fused.ts';
import { markupCodeLost } from './markup-code-lost.ts';
import { markupDirective } from './markup-directive.ts';
import { markupEmphasisAdded } from './markup-emphasis-added.ts';
import { markupEmphasisCrossed } from './markup-emphasis-crossed.ts';
import { markupEmphasisEscaped } from './markup-emphasis-escaped.ts';
import { markupEmphasisLost } from './markup-emphasis-lost.ts';
import { markupEmphasisMisplaced } from './markup-emphasis-misplaced.ts';
import { markupEmphasisOdd } from './markup-emphasis-odd.ts';
import { markupEmphasisPadded } from './markup-emphasis-padded.ts';
import { markupEmphasisPunctuation } from './markup-emphasis-punctuation.ts';
import { markupEntity } from './markup-entity.ts';
import { markupHeading } from './markup-heading.ts';
import { markupInclude } from './markup-include.ts';
import { markupList } from './markup-list.ts';
import { markupNoLoc } from './markup-no-loc.ts';
import { markupTableRow } from './markup-table-row.ts';
import { markupTagChanged } from './markup-tag-changed.ts';
import { markupTagUnbalanced } from './markup-tag-unbalanced.ts';
import { markupUnclosed } from './markup-unclosed.ts';
import { metadataLocale } from './metadata-locale.ts';
import { metadataMalformed } from './metadata-malformed.ts';
import { metadataMissing } from './metadata-missing.ts';
import { metadataOrder } from './metadata-order.ts';
import { metadataRepeated } from './metadata-repeated.ts';
import { metadataText } from './metadata-text.ts';
import { metadataValue } from './metadata-value.ts';
import { metadataYaml } from './metadata-yaml.ts';
import { numberChanged } from './number-changed.ts';
import { numberExtra } from './number-extra.ts';
import { numberMissing } from './number-missing.ts';
import { numberRepeated } from './number-repeated.ts';
import { numberUnit } from './number-unit.ts';
import type { Rule } from './rule.ts';
import { segmentEmpty } from './segment-empty.ts';
import { segmentMisplaced } from './segment-misplaced.ts';
import { segmentNested } from './segment-nested.ts';
import { segmentSourceMissing } from './segment-source-missing.ts';
import { segmentStray } from './segment-stray.ts';
import { segmentSwapped } from './segment-swapped.ts';
import { segmentTag } from './segment-tag.ts';
import { segmentTargetMissing } from './segment-target-missing.ts';
import { segmentUnclosed } from './segment-unclosed.ts';
import { segmentWrapper } from './segment-wrapper.ts';
import { termAbbreviation } from './term-abbreviation.ts';
import { termGlossary } from './term-glossary.ts';
import { termIdentifier } from './term-identifier.ts';
import { termNoLoc } from './term-no-loc.ts';
import { termPlaceholder } from './term-placeholder.ts';
import { termRespelled } from './term-respelled.ts';
import { termSplit } from './term-split.ts';
import { termTranslated } from './term-translated.ts';
import { textAccents } from './text-accents.ts';
import { textBilingual } from './text-bilingual.ts';
import { textCapitals } from './text-capitals.ts';
import { textChineseScript } from './text-chinese-script.ts';
import { textCompound } from './text-compound.ts';
import { textConflict } from './text-conflict.ts';
import { textCopied } from './text-copied.ts';
import { textDotlessI } from './text-dotless-i.ts';
import { textDoubleSpace } from './text-double-space.ts';
import { textDoubledMark } from './text-doubled-mark.ts';
import { textDoubledWord } from './text-doubled-word.ts';
import { textEmptyParentheses } from './text-empty-parentheses.ts';
import { textEncoding } from './text-encoding.ts';
import { textExchanged } from './text-exchanged.ts';
import { textFinalMark } from './text-final-mark.ts';
import { textFirmSpace } from './text-firm-space.ts';
import { textFirstLetter } from './text-first-letter.ts';
import { textForeign } from './text-foreign.ts';
import { textInconsistent } from './text-inconsistent.ts';
import { textInvisible } from './text-invisible.ts';
import { textJoint } from './text-joint.ts';
import { textLength } from './text-length.ts';
import { textLineBreak } from './text-line-break.ts';
import { textLitter } from './text-litter.ts';
import { textMissingSpace } from './text-missing-space.ts';
import { textMixedScript } from './text-mixed-script.ts';
import { textPadded } from './text-padded.ts';
import { textParticle } from './text-particle.ts';
import { textPartlyUntranslated } from './text-partly-untranslated.ts';
import { textRepetition } from './text-repetition.ts';
import { textSpaceAfter } from './text-space-after.ts';
import { textSpaceBefore } from './text-space-before.ts';
import { textTypo } from './text-typo.ts';
import { textUnpaired } from './text-unpaired.ts';
import { textUntranslated } from './text-untranslated.ts';
import { textWidth } from './text-width.ts';

/** All rules, sorted by id. A retired id is never given again. */
export const rules: readonly Rule[] = [
  anchorDamaged,
  anchorMismatch,
  anchorMissing,
  anchorRepeated,
  dateExtra,
  dateFormat,
  dateInvalid,
  dateMetadata,
  dateMismatch,
  dateMissing,
  dateOrder,
  dateRange,
  dateSplit,
  dateUntranslated,
  idDrift,
  idGap,
  idMalformed,
  idMismatch,
  idOrder,
  idPrefix,
  idRepeated,
  linkAddress,
  linkBookmark,
  linkEmpty,
  linkExtra,
  linkFileCase,
  linkGarbled,
  linkGlued,
  linkImage,
  linkIncomplete,
  linkKind,
  linkLocale,
  linkLookalike,
  linkMissing,
  linkPadded,
  linkParenthesis,
  linkPunctuation,
  linkReference,
  linkSpaced,
  linkText,
  linkTypo,
  linkUrl,
  markupAlert,
  markupCodeAdded,
  markupCodeChanged,
  markupCodeFused,
  markupCodeLost,
  markupDirective,
  markupEmphasisAdded,
  markupEmphasisCrossed,
  markupEmphasisEscaped,
  markupEmphasisLost,
  markupEmphasisMisplaced,
  markupEmphasisOdd,
  markupEmphasisPadded,
  markupEmphasisPunctuation,
  markupEntity,
  markupHeading,
  markupInclude,
  markupList,
  markupNoLoc,
  markupTableRow,
  markupTagChanged,
  markupTagUnbalanced,
  markupUnclosed,
  metadataLocale,
  metadataMalformed,
  metadataMissing,
  metadataOrder,
  metadataRepeated,
  metadataText,
  metadataValue,
  metadataYaml,
  numberChanged,
  numberExtra,
  numberMissing,
  numberRepeated,
  numberUnit,
  segmentEmpty,
  segmentMisplaced,
  segmentNested,
  segmentSourceMissing,
  segmentStray,
  segmentSwapped,
  segmentTag,
  segmentTargetMissing,
  segmentUnclosed,
  segmentWrapper,
  termAbbreviation,
  termGlossary,
  termIdentifier,
  termNoLoc,
  termPlaceholder,
  termRespelled,
  termSplit,
  termTranslated,
  textAccents,
  textBilingual,
  textCapitals,
  textChineseScript,
  textCompound,
  textConflict,
  textCopied,
  textDotlessI,
  textDoubleSpace,
  textDoubledMark,
  textDoubledWord,
  textEmptyParentheses,
  textEncoding,
  textExchanged,
  textFinalMark,
  textFirmSpace,
  textFirstLetter,
  textForeign,
  textInconsistent,
  textInvisible,
  textJoint,
  textLength,
  textLineBreak,
  textLitter,
  textMissingSpace,
  textMixedScript,
  textPadded,
  textParticle,
  textPartlyUntranslated,
  textRepetition,
  textSpaceAfter,
  textSpaceBefore,
  textTypo,
  textUnpaired,
  textUntranslated,
  textWidth,
];
