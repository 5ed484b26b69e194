/** A workbook name that computes what a custom function computes, also for people without the add-in. */
export interface ShortName {
  readonly name: string;
  /** A native LAMBDA over the named assumptions of the workbook. */
  readonly formula: string;
  readonly comment: string;
}

/** A LAMBDA laid out over several lines, as the one line a name holds. */
function lambda(laidOut: string): string {
  return `=LAMBDA(${laidOut.replace(/\s*\n\s*/g, "")})`;
}

/**
 * A rating as the number at which it is scored: blank stays blank, what is no rating becomes #VALUE!.
 *
 * Text is read with a point for decimals in every locale. Letters and signs that NUMBERVALUE would take beyond digits are spoiled first.
 */
const rating = lambda(`rating,
  LET(plain_text,LOWER(TRIM(rating)),
  step_from_low,IF(plain_text="very low",0,IF(plain_text="low",1,IF(plain_text="medium",2,IF(plain_text="high",3,IF(plain_text="very high",4,-1))))),
  digits_only,SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(plain_text,"e","x"),"%","x")," to ",".."),"to",".."),
  dotted,SUBSTITUTE(digits_only,UNICHAR(8211),".."),
  hyphen_at,IFERROR(FIND("-",dotted,2),0),
  dots_at,IFERROR(FIND("..",dotted),0),
  cut_at,IF(dots_at>0,dots_at,hyphen_at),
  first_end,SUBSTITUTE(TRIM(IF(cut_at>0,LEFT(dotted,cut_at-1),dotted))," ","x"),
  second_end,SUBSTITUTE(TRIM(IF(cut_at>0,MID(dotted,cut_at+IF(dots_at>0,2,1),99),dotted))," ","x"),
  lowest,IF(ISNUMBER(rating),rating,NUMBERVALUE(IF(first_end="","x",first_end),".")),
  highest,IF(ISNUMBER(rating),rating,NUMBERVALUE(IF(second_end="","x",second_end),".")),
  IF(plain_text="","",
  IF(ISNUMBER(rating)*(rating=0)*(scale_low>0)>0,"",
  IF(step_from_low>=0,scale_low+step_from_low/4*(scale_high-scale_low),
  IF((lowest>=scale_low)*(lowest<=highest)*(highest<=scale_high)>0,(lowest+highest)/2,#VALUE!)))))`);

const ribs = lambda(`risk,impact,business_value,scalability,
  LET(risk_level,RIBS.RATING(risk),
  impact_level,RIBS.RATING(impact),
  value_level,RIBS.RATING(business_value),
  scalability_level,RIBS.RATING(scalability),
  IF((risk_level="")*(impact_level="")*(value_level="")*(scalability_level="")>0,"",
  100*(weight_risk*(scale_high-risk_level)
  +weight_impact*(impact_level-scale_low)
  +weight_business_value*(value_level-scale_low)
  +weight_scalability*(scalability_level-scale_low))
  /((scale_high-scale_low)*(weight_risk+weight_impact+weight_business_value+weight_scalability))))`);

const band = lambda(`score,
  LET(points,IF(ISNUMBER(score),ROUND(score,9),-1),
  IF(TRIM(score)="","",
  IF((points<0)+(points>100)>0,#VALUE!,
  IF(points>=band_commit,"Commit",IF(points>=band_plan,"Plan",IF(points>=band_explore,"Explore","Park"))))))`);

/**
 * One text in lower case, with a space for each character that is neither letter nor digit, and one before and behind.
 *
 * Adding 0 times the position lets an error of the position through, which IFERROR would hide.
 */
const words = lambda(`text_given,
  LET(char_at,SEQUENCE(LEN(text_given)+1),
  one_by_one,MID(LOWER(text_given)&" ",char_at,1),
  code_point,IFERROR(UNICODE(one_by_one),32)+0*char_at,
  is_letter,(code_point>=48)*(code_point<=57)+(code_point>=97)*(code_point<=122)
  +(code_point>=192)*(code_point<8192)*(code_point<>215)*(code_point<>247)+(code_point>=12352),
  " "&TRIM(TEXTJOIN("",FALSE,IF(is_letter>0,one_by_one," ")))&" ")`);

/** The latest horizon among the terms, given in a row, that match one text: the first four words of a term each begin a word of the text, in a row. */
const match = lambda(`text_given,term_words,term_horizons,
  LET(spaced_text,SHORT.WORDS(text_given),
  gap_at,FIND("|",SUBSTITUTE(spaced_text," ","|",SEQUENCE(LEN(spaced_text)-LEN(SUBSTITUTE(spaced_text," ",""))))),
  from_first,MID(spaced_text,gap_at+1,999),
  from_second,MID(from_first,FIND(" ",from_first&" ")+1,999),
  from_third,MID(from_second,FIND(" ",from_second&" ")+1,999),
  from_fourth,MID(from_third,FIND(" ",from_third&" ")+1,999),
  wide_terms,SUBSTITUTE(term_words," ",REPT(" ",99)),
  first_term,TRIM(MID(wide_terms,99,99)),
  second_term,TRIM(MID(wide_terms,198,99)),
  third_term,TRIM(MID(wide_terms,297,99)),
  fourth_term,TRIM(MID(wide_terms,396,99)),
  MAX((first_term<>"")
  *(LEFT(from_first,LEN(first_term))=first_term)
  *(LEFT(from_second,LEN(second_term))=second_term)
  *(LEFT(from_third,LEN(third_term))=third_term)
  *(LEFT(from_fourth,LEN(fourth_term))=fourth_term)
  *term_horizons))`);

/** Errors are kept from MAP, in which the engine of the stand-in for Excel cannot pass them on, and put back behind it. */
const horizon = lambda(`approach,months,
  LET(term_words,TRANSPOSE(MAP(INDEX(approach_vocabulary,0,1),LAMBDA(term_given,SHORT.WORDS(term_given)))),
  term_horizons,TRANSPOSE(INDEX(approach_vocabulary,0,2)),
  text_or_error,IF(ISERROR(approach),approach,IF(months="",approach&"",approach&"")),
  text_at,IFERROR(text_or_error,""),
  months_at,IF(approach="",IF(TRIM(months)="","",months),IF(TRIM(months)="","",months)),
  by_text,MAP(text_at,LAMBDA(text_given,IF(TRIM(text_given)="",0,SHORT.MATCH(text_given,term_words,term_horizons)))),
  by_months,IF(months_at="",0,IF(ISNUMBER(months_at),IF(months_at<0,#VALUE!,1+(months_at>=horizon_1_end)+(months_at>=horizon_2_end)),#VALUE!)),
  later_one,IF(by_text>by_months,by_text,by_months),
  IF(ISERROR(text_or_error),text_or_error,IF(later_one>0,later_one,IF((TRIM(text_at)="")*(months_at="")>0,"",NA()))))`);

/** Fit of one row of the criteria: a negative weight counts 1 − u, that is, its size less its size times u. */
const points = lambda(`criteria_row,stage_share,differentiation,model_fit,domain_accuracy,data_privacy,unique_data,ml_talent,
  LET(row_weights,INDEX(strategy_criteria,criteria_row,0),
  row_size,SUMPRODUCT(ABS(row_weights)),
  100*((row_size-SUM(row_weights))/2
  +INDEX(strategy_criteria,criteria_row,1)*stage_share
  +INDEX(strategy_criteria,criteria_row,2)*differentiation
  +INDEX(strategy_criteria,criteria_row,3)*model_fit
  +INDEX(strategy_criteria,criteria_row,4)*domain_accuracy
  +INDEX(strategy_criteria,criteria_row,5)*data_privacy
  +INDEX(strategy_criteria,criteria_row,6)*unique_data
  +INDEX(strategy_criteria,criteria_row,7)*ml_talent)/row_size)`);

/** A rating's share of the scale; a blank becomes #VALUE!. */
const share = lambda(`rating_level,(rating_level-scale_low)/(scale_high-scale_low)`);

/** Whether a share, on 1 to 5, is at least a threshold of the gates. */
const reaches = lambda(`share_given,gate_number,ROUND(1+4*share_given,9)>=INDEX(strategy_gates,gate_number,1)`);

const buildbuy = lambda(`stage,differentiation,model_fit,domain_accuracy,data_privacy,unique_data,ml_talent,
  LET(stage_word,LOWER(SUBSTITUTE(SUBSTITUTE(stage," ",""),"-","")),
  is_early,(stage_word="idea")+(stage_word="mvp"),
  stage_share,IF(is_early>0,0,IF(stage_word="growth",0.5,IF(stage_word="scale",1,#VALUE!))),
  level_1,RIBS.RATING(differentiation),level_2,RIBS.RATING(model_fit),level_3,RIBS.RATING(domain_accuracy),
  level_4,RIBS.RATING(data_privacy),level_5,RIBS.RATING(unique_data),level_6,RIBS.RATING(ml_talent),
  share_1,SHORT.SHARE(level_1),share_2,SHORT.SHARE(level_2),share_3,SHORT.SHARE(level_3),
  share_4,SHORT.SHARE(level_4),share_5,SHORT.SHARE(level_5),share_6,SHORT.SHARE(level_6),
  has_talent,SHORT.REACHES(share_6,5),
  can_build,SHORT.REACHES(share_5,1)*(ROUND(1+4*share_2,9)<=INDEX(strategy_gates,2,1))*SHORT.REACHES(share_1,3)*SHORT.REACHES(share_6,4),
  can_buy,(1-SHORT.REACHES(share_4,6))*SHORT.REACHES(share_2,7),
  buys_first,can_buy*is_early*SHORT.REACHES(share_2,8),
  buy_points,IF(can_buy>0,SHORT.POINTS(1,stage_share,share_1,share_2,share_3,share_4,share_5,share_6),-1),
  adapt_points,IF(buys_first>0,-1,IF(has_talent,SHORT.POINTS(3,stage_share,share_1,share_2,share_3,share_4,share_5,share_6),
  SHORT.POINTS(2,stage_share,share_1,share_2,share_3,share_4,share_5,share_6))),
  build_points,IF(can_build*(1-buys_first)>0,SHORT.POINTS(4,stage_share,share_1,share_2,share_3,share_4,share_5,share_6),-1),
  IF(((stage_word="")+(stage_word="0")>0)*(level_1="")*(level_2="")*(level_3="")*(level_4="")*(level_5="")*(level_6="")>0,"",
  IF((buy_points>=adapt_points-1E-9)*(buy_points>=build_points-1E-9)>0,"Buy",
  IF(adapt_points>=build_points-1E-9,IF(has_talent,"Fine-tune","Partner"),"Build"))))`);

/** The names that make formulas work as typed, helpers first, since each name may use the ones before it. */
export const shortNames: readonly ShortName[] = [
  {
    name: "RIBS.RATING",
    formula: rating,
    comment: "A rating (number, word, or range such as 2..4) as a number. Used by RIBS and BUILDBUY.",
  },
  {
    name: "RIBS",
    formula: ribs,
    comment: "Score from 0 to 100: =RIBS(risk, impact, business value, scalability), as this workbook assumes.",
  },
  { name: "RIBS.BAND", formula: band, comment: "Commit, Plan, Explore or Park: =RIBS.BAND(score), as this workbook assumes." },
  { name: "SHORT.WORDS", formula: words, comment: "Words of a text. Used by HORIZON." },
  { name: "SHORT.MATCH", formula: match, comment: "Horizon of an approach by the vocabulary. Used by HORIZON." },
  { name: "HORIZON", formula: horizon, comment: "1, 2 or 3: =HORIZON(approach, months), as this workbook assumes; either may be blank." },
  { name: "SHORT.SHARE", formula: share, comment: "Place of a rating between the bounds of the scale. Used by BUILDBUY." },
  { name: "SHORT.REACHES", formula: reaches, comment: "Whether a rating reaches a gate. Used by BUILDBUY." },
  { name: "SHORT.POINTS", formula: points, comment: "Fit of a strategy. Used by BUILDBUY." },
  {
    name: "BUILDBUY",
    formula: buildbuy,
    comment:
      "Buy, Partner, Fine-tune or Build: =BUILDBUY(stage, differentiation, model fit, domain accuracy, data privacy, unique data, ML talent), as this workbook assumes.",
  },
];
