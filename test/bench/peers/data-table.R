# Reads the file and counts as an R user would: data.table's fread, one grouped expression. Prints what peers.ts compares.
suppressPackageStartupMessages(library(data.table))
arguments <- commandArgs(trailingOnly = TRUE)
setDTthreads(as.integer(arguments[2]))
start <- proc.time()[["elapsed"]]
text <- c("organization_id", "department", "surgery_level")
stays <- fread(arguments[1], select = c(text, "discharge_date", "length_of_stay", "drg_weight"),
  colClasses = list(character = text))
operated <- quote(surgery_level %chin% c("1", "2", "3", "4"))
sums <- stays[, .(
  discharges = .N,
  patient_days = sum(as.numeric(length_of_stay)),
  operated_inpatients = sum(eval(operated)),
  level4_operations = sum(surgery_level == "4"),
  gs_operated_patients = sum(department == "0401" & eval(operated)),
  gs_weight = sum((department == "0401") * drg_weight, na.rm = TRUE),
  ur_days = sum((department == "0404" & !is.na(drg_weight)) * length_of_stay)
), by = .(organization_id, department, year(discharge_date), month(discharge_date))]
totals <- sums[, lapply(.SD, sum), .SDcols = -(1:4)]
seconds <- proc.time()[["elapsed"]] - start
cat(sprintf('{"seconds": %.3f, "groups": %d, "totals": [%s]}', seconds, nrow(sums), paste(sprintf("%.4f", totals), collapse = ", ")))
