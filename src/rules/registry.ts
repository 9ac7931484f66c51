import { basicsEmpty } from "./completeness/basics-empty";
import { blankForm } from "./completeness/blank-form";
import { goalEmpty } from "./completeness/goal-empty";
import { indicatorIncomplete } from "./completeness/indicator-incomplete";
import { level1Missing } from "./completeness/level1-missing";
import { level2Missing } from "./completeness/level2-missing";
import { nameEmpty } from "./completeness/name-empty";
import { optionUnticked } from "./completeness/option-unticked";
import { sealEmpty } from "./completeness/seal-empty";
import { totalEmpty } from "./completeness/total-empty";
import { yearMissing } from "./completeness/year-missing";
import { amountAsText } from "./form/amount-as-text";
import { blanks } from "./form/blanks";
import { dateSerial } from "./form/date-serial";
import { excelError } from "./form/excel-error";
import { html } from "./form/html";
import { namePrefix } from "./form/name-prefix";
import { nameStyle } from "./form/name-style";
import { nameWithoutWords } from "./form/name-without-words";
import { operatorOnly } from "./form/operator-only";
import { placeholder } from "./form/placeholder";
import { punctuation } from "./form/punctuation";
import { signs } from "./form/signs";
import { textOverLimit } from "./form/text-over-limit";
import { typingErrors } from "./form/typing-errors";
import { valueStyles } from "./form/value-styles";
import { annualExceedsWhole } from "./funding/annual-exceeds-whole";
import { breakdownInCell } from "./funding/breakdown-in-cell";
import { costCopiesBudget } from "./funding/cost-copies-budget";
import { costZero } from "./funding/cost-zero";
import { costsExceedBudget } from "./funding/costs-exceed-budget";
import { executedOverBudget } from "./funding/executed-over-budget";
import { executionRate } from "./funding/execution-rate";
import { incomeEqualsExpenditure } from "./funding/income-equals-expenditure";
import { itemsEqualSum } from "./funding/items-equal-sum";
import { levelsEqualTotal } from "./funding/levels-equal-total";
import { mixedUnits } from "./funding/mixed-units";
import { negativeAmount } from "./funding/negative-amount";
import { partsEqualTotal } from "./funding/parts-equal-total";
import { projectsAndDepartment } from "./funding/projects-and-department";
import { quantityTimesPrice } from "./funding/quantity-times-price";
import { sharesOver100 } from "./funding/shares-over-100";
import { sourcesEqualTotal } from "./funding/sources-equal-total";
import { taskWithoutMoney } from "./funding/task-without-money";
import { tasksAndSpending } from "./funding/tasks-and-spending";
import { totalTyped } from "./funding/total-typed";
import { twoAmounts } from "./funding/two-amounts";
import { unitMissing } from "./funding/unit-missing";
import { annualEqualsPeriod } from "./structure/annual-equals-period";
import { annualExceedsPeriod } from "./structure/annual-exceeds-period";
import { duplicateName } from "./structure/duplicate-name";
import { horizonEmpty } from "./structure/horizon-empty";
import { indicatorCount } from "./structure/indicator-count";
import { level2Empty } from "./structure/level2-empty";
import { previousYearEmpty } from "./structure/previous-year-empty";
import { costPlace } from "./classification/cost-place";
import { inputsUnderQuality } from "./classification/inputs-under-quality";
import { level2UnderWrongLevel1 } from "./classification/level2-under-wrong-level1";
import { misplacedSatisfaction } from "./classification/misplaced-satisfaction";
import { outputsUnderBenefits } from "./classification/outputs-under-benefits";
import { ratesUnderQuantity } from "./classification/rates-under-quantity";
import { level1Weights } from "./scoring/level1-weights";
import { deviationUnexplained } from "./scoring/deviation-unexplained";
import { fullScoreThoughMissed } from "./scoring/full-score-though-missed";
import { executionScore } from "./scoring/execution-score";
import { gradeFollowsScore } from "./scoring/grade-follows-score";
import { scoreFollowsCompletion } from "./scoring/score-follows-completion";
import { scoreOverWeight } from "./scoring/score-over-weight";
import { scoreTotal } from "./scoring/score-total";
import { standardUnspecific } from "./scoring/standard-unspecific";
import { weightNotPositive } from "./scoring/weight-not-positive";
import { weightsTotal } from "./scoring/weights-total";
import { allHundredPercent } from "./values/all-hundred-percent";
import { approximateValue } from "./values/approximate-value";
import { directionReversed } from "./values/direction-reversed";
import { growthWithoutBase } from "./values/growth-without-base";
import { numberWithoutUnit } from "./values/number-without-unit";
import { operatorMissing } from "./values/operator-missing";
import { percentOver100 } from "./values/percent-over-100";
import { percentSignLost } from "./values/percent-sign-lost";
import { rateAtLeast100 } from "./values/rate-at-least-100";
import { satisfactionOutOfRange } from "./values/satisfaction-out-of-range";
import { scoresAsValues } from "./values/scores-as-values";
import { signedBelowIntroduced } from "./values/signed-below-introduced";
import { twoMeasures } from "./values/two-measures";
import { unitDoesNotFit } from "./values/unit-does-not-fit";
import { unitTruncated } from "./values/unit-truncated";
import { unitTwice } from "./values/unit-twice";
import { unitsMixed } from "./values/units-mixed";
import { valueContradictsName } from "./values/value-contradicts-name";
import { annualEqualsWhole } from "./time/annual-equals-whole";
import { answeredByPercent } from "./time/answered-by-percent";
import { dateAfterEnd } from "./time/date-after-end";
import { startAfterEnd } from "./time/start-after-end";
import { timelinessWithoutDate } from "./time/timeliness-without-date";
import { yearsContradict } from "./time/years-contradict";
import { costNotQuantified } from "./vague/cost-not-quantified";
import { vagueGoal } from "./vague/goal";
import { vagueValue } from "./vague/value";
import { amountsContradictForm } from "./narrative/amounts-contradict-form";
import { bigTaskWithoutTarget } from "./narrative/big-task-without-target";
import { indicatorUnmentioned } from "./narrative/indicator-unmentioned";
import { numberContradictsIndicator } from "./narrative/number-contradicts-indicator";
import { promiseWithoutIndicator } from "./narrative/promise-without-indicator";
import type { Rule } from "./rule";

/** All rules, by subject. A new rule is imported and listed here; a test asserts that every rule file is. */
export const RULES: readonly Rule[] = [
  // completeness
  basicsEmpty,
  blankForm,
  goalEmpty,
  indicatorIncomplete,
  level1Missing,
  level2Missing,
  nameEmpty,
  optionUnticked,
  sealEmpty,
  totalEmpty,
  yearMissing,
  // form
  amountAsText,
  blanks,
  dateSerial,
  excelError,
  html,
  namePrefix,
  nameStyle,
  nameWithoutWords,
  operatorOnly,
  placeholder,
  punctuation,
  signs,
  textOverLimit,
  typingErrors,
  valueStyles,
  // funding
  annualExceedsWhole,
  breakdownInCell,
  costCopiesBudget,
  costZero,
  costsExceedBudget,
  executedOverBudget,
  executionRate,
  incomeEqualsExpenditure,
  itemsEqualSum,
  levelsEqualTotal,
  mixedUnits,
  negativeAmount,
  partsEqualTotal,
  projectsAndDepartment,
  quantityTimesPrice,
  sharesOver100,
  sourcesEqualTotal,
  taskWithoutMoney,
  tasksAndSpending,
  totalTyped,
  twoAmounts,
  unitMissing,
  // structure
  annualEqualsPeriod,
  annualExceedsPeriod,
  duplicateName,
  horizonEmpty,
  indicatorCount,
  level2Empty,
  previousYearEmpty,
  // classification
  costPlace,
  inputsUnderQuality,
  level2UnderWrongLevel1,
  misplacedSatisfaction,
  outputsUnderBenefits,
  ratesUnderQuantity,
  // scoring
  level1Weights,
  deviationUnexplained,
  executionScore,
  fullScoreThoughMissed,
  gradeFollowsScore,
  scoreOverWeight,
  scoreFollowsCompletion,
  scoreTotal,
  standardUnspecific,
  weightNotPositive,
  weightsTotal,
  // values
  allHundredPercent,
  approximateValue,
  directionReversed,
  growthWithoutBase,
  numberWithoutUnit,
  operatorMissing,
  percentOver100,
  percentSignLost,
  rateAtLeast100,
  satisfactionOutOfRange,
  scoresAsValues,
  signedBelowIntroduced,
  twoMeasures,
  unitDoesNotFit,
  unitTruncated,
  unitTwice,
  unitsMixed,
  valueContradictsName,
  // time
  annualEqualsWhole,
  answeredByPercent,
  dateAfterEnd,
  startAfterEnd,
  timelinessWithoutDate,
  yearsContradict,
  // vague
  costNotQuantified,
  vagueGoal,
  vagueValue,
  // narrative
  amountsContradictForm,
  bigTaskWithoutTarget,
  indicatorUnmentioned,
  numberContradictsIndicator,
  promiseWithoutIndicator,
];
