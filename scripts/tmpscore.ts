import { cellPaths, levelName } from "../src/declaration/declaration";
import { columnName } from "../src/grid/address";
import { gridFromTable } from "../src/grid/table";
import { read } from "../src/reading/read";
import { PROJECT_FORMS } from "../test/reading/regions/projects";
import { MORE_PROJECT_FORMS } from "../test/reading/regions/projectsMore";
import { DEPARTMENT_FORMS } from "../test/reading/regions/departments";
import { SELF_EVALUATION_FORMS } from "../test/reading/regions/selfEvaluations";
const verbose = process.argv.includes("--all");
let R=0,T=0,W=0,ok=0,n=0, IR=0, IT=0;
for (const form of [...PROJECT_FORMS,...MORE_PROJECT_FORMS,...DEPARTMENT_FORMS,...SELF_EVALUATION_FORMS]) {
  n++;
  const d = read(gridFromTable(form.table));
  // truth cells incl indicator cells
  const truth = new Map(form.cells.split(", ").map((x)=>x.split(" ") as [string,string]));
  const rows = form.indicators.map((x)=>x.split(" ")[0]!);
  if (form.columns.length===1) for (const c of form.columns[0]!.split(", ")) { const [col,m]=c.split(" "); for (const r of rows) truth.set(col!+r,"indicators."+m!); }
  const got = d ? new Map<string,string>(cellPaths(d)) : new Map<string,string>();
  const problems: string[] = [];
  let right=0, wrong=0;
  for (const [c,p] of truth) { if (got.get(c)===p) right++; else { problems.push(`${c} ${p} -> ${got.get(c)??"-"}`); if(got.has(c)) wrong++; } }
  for (const [c,p] of got) if (!truth.has(c) && !(p.startsWith("indicators.") && !rows.includes(c.replace(/[A-Z]+/,"")))) { wrong++; problems.push(`invented ${c} ${p}`); }
  const head = d ? [d.form,d.stage,d.moneyUnit,d.year].join(" ") : "null";
  if (head!==form.head) problems.push(`head ${form.head} -> ${head}`);
  const levels = d ? d.indicators.map(({row,level1,level2})=>`${String(row+1)} ${levelName(level1,1)} ${levelName(level2,2)}`) : [];
  const lv=[...new Set(levels)];
  for (const x of form.indicators) { IT++; if (lv.includes(x)) IR++; else problems.push(`indicator ${x} -> ${lv.find((y)=>y.split(" ")[0]===x.split(" ")[0])??"-"}`); }
  for (const x of lv) if (!form.indicators.includes(x)) problems.push(`invented indicator ${x}`);
  const amounts = d ? d.money.flatMap(({path,amount})=>amount?[`${path} ${amount.number.toFixed()}`]:[]).join(", ") : "";
  if (amounts!==form.amounts) problems.push(`amounts ${amounts}`);
  R+=right;T+=truth.size;W+=wrong;if(problems.length===0)ok++;
  console.log(`${problems.length===0?"ok ":"   "} ${String(right)}/${String(truth.size)} wrong ${String(wrong)}  ${form.title}`);
  if (verbose) for (const p of problems) console.log("       "+p);
}
console.log(`forms wholly right ${ok}/${n}; cells ${R}/${T} = ${(100*R/T).toFixed(1)}%, wrong ${W} ${(100*W/T).toFixed(1)}%; indicators ${IR}/${IT}`);
void columnName;
