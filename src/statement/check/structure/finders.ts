import type { StructureCheck } from "../text_checks.js";
import { unexplainedAbbreviation } from "./abbreviation.js";
import { contradiction } from "./contradiction.js";
import { mixedEncoding, noDiacritics } from "./encoding.js";
import { identifyingDetails, nameOfTheDead } from "./identity.js";
import { laughing } from "./laughing.js";
import {
  keyMessages,
  readingGrade,
  sentencesLongOnAverage,
  sentenceTooLong,
  setPhrases,
  tooManyCommas,
} from "./length.js";
import { nextUpdateTime } from "./next_update.js";
import { empathyFirst, moneyFirst, mythFirst, praiseBeforeHelp } from "./order.js";
import { placeholder } from "./placeholder.js";
import { bareRefusal, processComplete, repeatsAccusation } from "./refusal.js";
import { contradictsLedger, contradictsReleased } from "./said_before.js";
import { capitals, exclamationMarks } from "./shouting.js";
import type { StructureFinder } from "./structure_input.js";
import { unsourcedNumber } from "./unsourced_number.js";

/** What works out each check that the program knows. */
export const FINDERS: Readonly<Record<StructureCheck, StructureFinder>> = {
  empathy_first: empathyFirst,
  next_update_time: nextUpdateTime,
  process_complete: processComplete,
  unsourced_number: unsourcedNumber,
  contradiction,
  contradicts_released: contradictsReleased,
  contradicts_ledger: contradictsLedger,
  identifying_details: identifyingDetails,
  name_of_the_dead: nameOfTheDead,
  placeholder,
  unexplained_abbreviation: unexplainedAbbreviation,
  sentence_too_long: sentenceTooLong,
  sentences_long_on_average: sentencesLongOnAverage,
  too_many_commas: tooManyCommas,
  reading_grade: readingGrade,
  set_phrases: setPhrases,
  key_messages: keyMessages,
  capitals,
  exclamation_marks: exclamationMarks,
  laughing,
  money_first: moneyFirst,
  praise_before_help: praiseBeforeHelp,
  bare_refusal: bareRefusal,
  myth_first: mythFirst,
  repeats_accusation: repeatsAccusation,
  mixed_encoding: mixedEncoding,
  no_diacritics: noDiacritics,
};
