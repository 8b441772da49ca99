# Spreads each scale score over as many whole numbers as it is the mean of: 3.666667 becomes 4, 4, 3.
# The mean of the columns is the score; a single column is nobody's answer.
#   awk -f docs/examples/univbct.awk univbct_panel.csv > univbct.csv
BEGIN { FS = OFS = "," }
function spread(score, parts, name,    total, part, cells) {
  if (NR == 1) {
    for (part = 1; part <= parts; part++) cells = cells OFS name part
    return cells
  }
  total = int(score * parts + 0.5)
  for (part = 0; part < parts; part++)
    cells = cells OFS (score == "" ? "" : int((total + parts - 1 - part) / parts))
  return cells
}
{ gsub(/"/, ""); print $1, $2, $4, $5 spread($7, 3, "jobsat") spread($8, 3, "commit") spread($9, 4, "ready") }
