# Loads the tables of a run of newsgauge: source("docs/load.R"); tables <- load_run("reports/samples")
# A list of data frames. Types are those of datapackage.json; empty cells are NA, joined lists are lists.
# Needs the package jsonlite.

load_run <- function(folder) {
  package <- jsonlite::fromJSON(file.path(folder, "datapackage.json"), simplifyVector = FALSE)
  read <- list(
    integer = as.integer, number = as.numeric, boolean = function(cell) cell == "true",
    date = as.Date, string = identity
  )
  tables <- lapply(package$resources, function(resource) {
    table <- read.csv(
      file.path(folder, resource$path),
      colClasses = "character", na.strings = "", check.names = FALSE,
      fileEncoding = "UTF-8-BOM", encoding = "UTF-8"
    )
    for (field in resource$schema$fields) {
      cells <- table[[field$name]]
      table[[field$name]] <- if (is.null(field$separator)) {
        read[[field$type]](cells)
      } else {
        I(lapply(strsplit(cells, field$separator, fixed = TRUE), function(x) x[!is.na(x)]))
      }
    }
    table
  })
  names(tables) <- vapply(package$resources, function(resource) resource$name, "")
  tables
}
