# R's spdep as the bench's measure: it reads the polygons and values, says "ready", and then does what each line on its standard
# input asks, answering with one line: milliseconds, then what came out.
found <- suppressWarnings(suppressMessages(require(spdep) && require(sf)))
if (!found) { cat("missing\n"); quit() }
folder <- commandArgs(trailingOnly = TRUE)[1]
lines <- readLines(file.path(folder, "polygons.csv"))
cut <- regexpr(";", lines)
codes <- substr(lines, 1, cut - 1)
shapes <- st_as_sfc(substring(lines, cut + 1))
values <- as.numeric(readLines(file.path(folder, "values.txt")))
queen <- poly2nb(shapes, row.names = codes)
weights <- nb2listw(queen, style = "W", zero.policy = TRUE)
timed <- function(act) {
  began <- Sys.time()
  result <- act()
  list(1000 * as.numeric(difftime(Sys.time(), began, units = "secs")), result)
}
say <- function(...) { cat(..., sep = "\n"); flush(stdout()) }
say(paste("ready spdep", packageVersion("spdep")))
asked <- file("stdin", "r")
while (length(line <- readLines(asked, n = 1)) > 0) {
  word <- strsplit(line, " ")[[1]]
  if (word[1] == "contiguity") {
    done <- timed(function() poly2nb(shapes, row.names = codes))
    say(paste(done[[1]], sum(card(done[[2]]))))
  } else {
    done <- timed(function() localmoran_perm(values, weights, nsim = 999, zero.policy = TRUE, iseed = as.integer(word[2])))
    quadrant <- tolower(attr(done[[2]], "quadr")$pysal)
    p <- done[[2]][, "Pr(z != E(Ii)) Sim"]
    cluster <- ifelse(card(queen) == 0, "none", ifelse(p <= 0.05, quadrant, "not-significant"))
    say(paste(done[[1]], paste(cluster, collapse = ",")))
  }
}
