# Makes the cases beside this file with base R 4.2 and jsonlite: combinations of options that no public case has, worked
# straight from the formulas of the method papers, without any control chart package. Run from this folder:
#   Rscript make.R
library(jsonlite)

put <- function(id, chart, inputs, options, expected, tolerance = 1e-9, ...) {
  case <- list(id = id, source = list(package = 'base R', version = '4.2.2', fn = 'make.R'), chart = chart,
               inputs = inputs, options = if (length(options)) options else setNames(list(), character()),
               expected = expected, tolerance = tolerance, ...)
  scalars <- c('id', 'chart', 'tolerance')
  for (name in scalars) case[[name]] <- unbox(case[[name]])
  case$source <- lapply(case$source, unbox)
  case$options <- lapply(case$options, function(o) if (length(o) == 1 && !is.list(o)) unbox(o) else o)
  write(toJSON(case, digits = NA, na = 'null', null = 'null', pretty = FALSE), paste0(id, '.json'))
}
one <- function(value) unbox(value)

# --- a control chart, part by part --------------------------------------------------------------------------------------
runs <- function(part, y, cl, include) {
  side <- sign(y - cl)[include & !is.na(y)]
  side <- side[side != 0]
  n <- length(side)
  lengths <- if (n) rle(side)$lengths else integer()
  longest <- if (n) max(lengths) else NA
  crossings <- if (n) length(lengths) - 1 else NA
  lmax <- if (n) round(log2(n)) + 3 else NA
  cmin <- if (n) qbinom(.05, n - 1, .5) else NA
  list(part = one(part), n_obs = one(sum(include)), n_useful = one(n),
       runs_signal = one(n > 0 && (longest > lmax || crossings < cmin)), longest_run = one(longest),
       longest_run_max = one(lmax), n_crossings = one(crossings), n_crossings_min = one(cmin))
}

# fit(y, n, base) gives cl and sd of every slot of a part; sd is NA where there are no limits.
chart <- function(y, n = NULL, fit, freeze = Inf, part = NULL, exclude = NULL, multiply = 1, floor = -Inf, roof = Inf,
                  runs_off = FALSE) {
  k <- length(y)
  starts <- c(0, part)
  parts <- findInterval(seq_len(k) - 1, starts)
  out <- list(y = y, cl = NA * y, lcl = NA * y, ucl = NA * y, lcl_2s = NA * y, ucl_2s = NA * y, part = parts,
              include = !(seq_len(k) - 1) %in% exclude, baseline = rep(FALSE, k))
  by_part <- list()
  for (p in seq_along(starts)) {
    at <- which(parts == p)
    base <- seq_along(at) <= freeze
    use <- base & out$include[at]
    f <- fit(y[at], if (is.null(n)) NULL else n[at], use)
    value <- if (is.null(f$value)) y[at] else f$value
    out$y[at] <- value
    out$cl[at] <- f$cl
    for (s in list(c('lcl', -3), c('ucl', 3), c('lcl_2s', -2), c('ucl_2s', 2))) {
      line <- if (is.null(f$line)) f$limits + as.numeric(s[2]) * f$sd else f$line(as.numeric(s[2]))
      out[[s[1]]][at] <- pmin(roof, pmax(floor, line)) * multiply
    }
    out$baseline[at] <- base
    by_part[[p]] <- runs(p, value, out$cl[at], out$include[at])
    if (runs_off) by_part[[p]]$runs_signal <- one(FALSE)
  }
  out$y <- out$y * multiply
  out$cl <- out$cl * multiply
  out$sigma_signal <- !is.na(out$y) & ((!is.na(out$ucl) & out$y > out$ucl) | (!is.na(out$lcl) & out$y < out$lcl))
  out$sigma_signal_idx0 <- which(out$sigma_signal) - 1
  out$runs_by_part <- by_part
  out
}

# Excluded slots vanish, slots without a value break the moving range.
ranges <- function(v, use) abs(diff(v[use]))
amr <- function(r, screen = TRUE, from = 3.267) {
  m <- mean(r, na.rm = TRUE)
  if (screen && m > 0) m <- mean(r[r < from * m], na.rm = TRUE)
  m
}
rate <- function(y, n) ifelse(is.na(y) | is.na(n) | n == 0, NA, y / n)
ratio_fit <- function(sd_of, laney = FALSE, categorical = FALSE, screen = TRUE) function(y, n, use) {
  v <- rate(y, n)
  ok <- use & !is.na(v)
  cl <- sum(y[ok]) / sum(n[ok])
  sd <- ifelse(is.na(n) | n == 0, NA, sd_of(cl, n))
  if (laney) {
    z <- (v - cl) / sd
    sd <- sd * if (categorical) sd(z[ok]) else amr(ranges(z, use), screen) / 1.128
  }
  list(value = v, cl = rep(cl, length(y)), limits = cl, sd = sd)
}
binomial_sd <- function(cl, n) sqrt(cl * (1 - cl) / n)
poisson_sd <- function(cl, n) sqrt(cl / n)
i_fit <- function(screen = TRUE) function(y, n, use) {
  cl <- mean(y[use], na.rm = TRUE)
  list(cl = rep(cl, length(y)), limits = cl, sd = rep(amr(ranges(y, use), screen) / 1.128, length(y)))
}

y1 <- c(12, 9, 15, 11, NA, 14, 8, 10, 13, 12, 30, 11, 6, 9, 7, 10, 8, 5, 9, 7, 8, 6, 24, 7, 9, 8)
n1 <- c(210, 190, 220, 205, 200, 230, 185, 0, 215, 208, 198, 202, 190, 195, 205, 210, 188, 192, 201, NA, 207, 199, 196, 204, 193, 206)
x1 <- format(seq(as.Date('2023-01-01'), by = 'month', length.out = 26))
put('r_p_freeze_parts_exclude', 'p', list(x = x1, y = y1, n = n1),
    list(freeze_first_n = 9, part_after = 12, exclude_idx0 = c(10, 22), multiply = 100),
    chart(y1, n1, ratio_fit(binomial_sd), 9, 12, c(10, 22), 100, 0, 100))
put('r_u_parts_exclude', 'u', list(x = x1, y = y1, n = n1), list(part_after = c(7, 15), exclude_idx0 = 22, multiply = 1000),
    chart(y1, n1, ratio_fit(poisson_sd), Inf, c(7, 15), 22, 1000, 0))
put('r_uprime_freeze_unscreened', "u'", list(x = x1, y = y1, n = n1), list(freeze_first_n = 14, screen_moving_range = FALSE),
    chart(y1, n1, ratio_fit(poisson_sd, TRUE, screen = FALSE), 14, floor = 0))
big <- n1 * 40
put('r_pprime_freeze_exclude', "p'", list(x = x1, y = y1 * 35, n = big), list(freeze_first_n = 15, exclude_idx0 = 10, screen_moving_range = TRUE),
    chart(y1 * 35, big, ratio_fit(binomial_sd, TRUE), 15, NULL, 10, 1, 0, 1))
names6 <- c('A', 'B', 'C', 'D', 'E', 'F')
yc <- c(320, 410, 280, 505, 390, 361); nc <- c(4000, 4400, 3900, 5200, 4100, 4300)
put('r_pprime_categorical', "p'", list(x = names6, y = yc, n = nc), list(categorical_x = TRUE),
    chart(yc, nc, ratio_fit(binomial_sd, TRUE, TRUE), floor = 0, roof = 1, runs_off = TRUE))
yi <- c(24, 27, 22, 29, NA, 25, 31, 26, 23, 60, 28, 24, 33, 35, 30, 34, 36, 31, 37, 32, 34, 90, 35, 33)
put('r_i_parts_exclude_missing', 'i', list(y = yi), list(part_after = 12, exclude_idx0 = 9, screen_moving_range = TRUE),
    chart(yi, NULL, i_fit(), Inf, 12, 9))
run_fit <- function(y, n, use) {
  v <- if (is.null(n)) y else rate(y, n)
  m <- median(v[use], na.rm = TRUE)
  list(value = v, cl = rep(m, length(y)), limits = NA, sd = rep(NA, length(y)))
}
put('r_run_parts_exclude', 'run', list(x = x1, y = y1, n = n1), list(part_after = 13, exclude_idx0 = c(2, 20), multiply = 1000),
    chart(y1, n1, run_fit, Inf, 13, c(2, 20), 1000))
flat <- c(5, 5, 5, 5, 5, 5, 5, 5, 5, 5)
put('r_i_constant', 'i', list(y = flat), list(), chart(flat, NULL, i_fit()))
t_fit <- function(y, n, use) {
  r <- y^(1 / 3.6)
  cl <- mean(r[use]); sd <- amr(ranges(r, use)) / 1.128
  raise <- function(v, k) ifelse(v < 0, if (k == -3) 0 else NA, abs(v)^3.6)
  list(cl = rep(cl^3.6, length(y)), line = function(k) rep(raise(cl + k * sd, k), length(y)))
}
yt <- c(12, 30, 7, 55, 18, 22, 3, 41, 16, 28, 9, 60, 33, 14, 25, 2, 48, 19, 37, 11, 26, 80, 95, 70)
put('r_t_freeze_exclude', 't', list(y = yt), list(freeze_first_n = 16, exclude_idx0 = 3, screen_moving_range = TRUE),
    chart(yt, NULL, t_fit, 16, NULL, 3))
g_fit <- function(cl = NULL) function(y, n, use) {
  m <- if (is.null(cl)) mean(y[use], na.rm = TRUE) else cl
  list(cl = rep(if (is.null(cl)) median(y[use], na.rm = TRUE) else .693 * cl, length(y)), limits = m,
       sd = rep(sqrt(m * (m + 1)), length(y)))
}
put('r_g_freeze_parts', 'g', list(y = yt), list(freeze_first_n = 10, part_after = 12), chart(yt, NULL, g_fit(), 10, 12, floor = 0))
put('r_g_known_cl_exclude', 'g', list(y = yt), list(cl = 25, exclude_idx0 = 21), chart(yt, NULL, g_fit(25), exclude = 21, floor = 0))
c_fit <- function(y, n, use) {
  cl <- mean(y[use], na.rm = TRUE)
  list(cl = rep(cl, length(y)), limits = cl, sd = rep(sqrt(cl), length(y)))
}
cc <- chart(yi, NULL, c_fit, 12, NULL, 9, floor = 0)
cc$target <- c(rep(NA, 12), rep(30, 12))
put('r_c_freeze_exclude_target', 'c', list(y = yi), list(freeze_first_n = 12, exclude_idx0 = 9, target = cc$target), cc)
mr_fit <- function(y, n, use) {
  v <- c(NA, abs(diff(y)))
  cl <- mean(v[use], na.rm = TRUE)
  list(value = v, cl = rep(cl, length(y)), line = function(k) rep(if (k < 0) 0 else 3.267 * k / 3 * cl, length(y)))
}
put('r_mr_freeze_parts', 'mr', list(y = yi), list(freeze_first_n = 9, part_after = 11), chart(yi, NULL, mr_fit, 9, 11, runs_off = TRUE))
ip_fit <- function(y, n, use) {
  v <- rate(y, n)
  ok <- which(use)
  cl <- sum((v * n)[ok], na.rm = TRUE) / sum(n[ok][!is.na(v[ok])])
  s <- sqrt(pi / 2) * abs(diff(v[ok])) / sqrt(1 / n[ok][-length(ok)] + 1 / n[ok][-1])
  list(value = v, cl = rep(cl, length(y)), limits = cl, sd = ifelse(is.na(n) | n == 0, NA, amr(s, TRUE, 3.2665) / sqrt(n)))
}
put('r_iprime_freeze_parts', "i'", list(x = x1, y = y1, n = n1), list(freeze_first_n = 10, part_after = 14, multiply = 100),
    chart(y1, n1, ip_fit, 10, 14, multiply = 100))

# --- subgroups -----------------------------------------------------------------------------------------------------------
set.seed(20250101)
groups <- lapply(c(5, 5, 4, 5, 6, 5, 5, 3, 5, 5, 5, 4, 5, 5, 6, 5), function(k) round(rnorm(k, 50, 4), 1))
groups[[9]] <- groups[[9]] + 15
even <- lapply(seq_len(16), function(k) round(rnorm(4, 20, 2), 1))
c4 <- function(n) ifelse(n < 2, NA, sqrt(2 / (n - 1)) * exp(lgamma(n / 2) - lgamma((n - 1) / 2)))
subgroup_chart <- function(gs, what, ...) {
  n <- lengths(gs); m <- sapply(gs, mean); s <- sapply(gs, sd)
  fit <- function(y, nn, use) {
    typical <- if (length(unique(nn[use])) == 1) mean(s_of[use]) else sqrt(sum((nn[use] - 1) * s_of[use]^2) / sum(nn[use] - 1))
    if (what == 's') return(list(cl = rep(typical, length(y)), limits = typical, sd = typical * sqrt(1 - c4(nn)^2) / c4(nn)))
    cl <- sum(nn[use] * y[use]) / sum(nn[use])
    list(cl = rep(cl, length(y)), limits = cl, sd = typical / (c4(nn) * sqrt(nn)))
  }
  s_of <- s
  chart(if (what == 's') s else m, n, fit, ...)
}
put('r_xbar_exclude_varyn', 'xbar', list(subgroups = groups), list(exclude_idx0 = 8), subgroup_chart(groups, 'xbar', exclude = 8))
put('r_s_exclude_varyn', 's', list(subgroups = groups), list(exclude_idx0 = c(4, 8)), subgroup_chart(groups, 's', exclude = c(4, 8), floor = 0))
put('r_xbar_freeze', 'xbar', list(subgroups = even), list(freeze_first_n = 10), subgroup_chart(even, 'xbar', freeze = 10))
R <- sapply(even, function(v) diff(range(v)))
base <- setdiff(1:10, 4)
sigma <- mean(R[base]) / 2.059
put('r_R_freeze_exclude_nsigmas', 'R', list(subgroups = even), list(freeze_first_n = 10, exclude_idx0 = 3, nsigmas = 2),
    list(y = R, cl = one(mean(R[base])), sigma = one(sigma), lcl = rep(max(0, mean(R[base]) - 2 * .8798082 * sigma), 16),
         ucl = rep(mean(R[base]) + 2 * .8798082 * sigma, 16)), tolerance = 1e-5)
S <- sapply(even, sd)
ss <- mean(S / c4(4))
put('r_S_confidence', 'S', list(subgroups = even), list(confidence = .99),
    list(y = S, cl = one(mean(S)), sigma = one(ss), lcl = rep(ss * sqrt(qchisq(.005, 3) / 3), 16), ucl = rep(ss * sqrt(qchisq(.995, 3) / 3), 16)))
put('r_R_confidence', 'R', list(subgroups = even), list(confidence = .99),
    list(cl = one(mean(R)), lcl = rep(mean(R) / 2.059 * qtukey(.005, 4, 1e100), 16), ucl = rep(mean(R) / 2.059 * qtukey(.995, 4, 1e100), 16)), tolerance = 1e-6)

# --- np by binomial quantiles, Western Electric rules --------------------------------------------------------------------
yn <- c(12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6)
nn <- 50; pbar <- sum(yn) / (nn * length(yn)); cl <- nn * pbar; se <- sqrt(nn * pbar * (1 - pbar))
lim <- c(qbinom(.005, nn, pbar), qbinom(.995, nn, pbar))
width <- qnorm(.995)
k_of_m <- function(count, m, at) {
  up <- yn > cl + at * se; down <- yn < cl - at * se
  hit <- function(b) sapply(seq_along(b), function(e) e >= m && b[e] && sum(b[(e - m + 1):e]) >= count)
  which(hit(up) | hit(down)) - 1
}
eight <- { s <- sign(yn - cl); r <- rle(s); len <- unlist(lapply(r$lengths, seq_len)); which(len >= 8) - 1 }
put('r_np_exact_confidence', 'np (exact binomial quantile limits)', list(y = yn, n = rep(nn, 30)), list(confidence = .99),
    list(y = yn, cl = one(cl), sigma = one(se), lcl = rep(lim[1], 30), ucl = rep(lim[2], 30),
         sigma_signal_idx0 = which(yn > lim[2] | yn < lim[1]) - 1,
         western_electric_idx0 = list(rule1 = which(yn > lim[2] | yn < lim[1]) - 1, rule2 = k_of_m(2, 3, width * 2 / 3),
                                      rule3 = k_of_m(4, 5, width / 3), rule4 = eight)))

# --- EWMA and CUSUM of single values -------------------------------------------------------------------------------------
ye <- c(9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4, 10.08, 9.37, 10.62, 10.31, 8.52, 10.84,
        10.9, 9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62, 11.31, 10.52)
cl <- mean(ye[1:20]); sd1 <- mean(abs(diff(ye[1:20]))) / 1.128
z <- Reduce(function(before, v) .4 * v + .6 * before, ye, cl, accumulate = TRUE)[-1]
half <- 2.7 * sd1 * sqrt(.4 / 1.6 * (1 - .6^(2 * seq_along(ye))))
put('r_ewma_individuals', 'ewma', list(y = ye), list(lambda = .4, nsigmas = 2.7, freeze_first_n = 20),
    list(cl = one(cl), sigma = one(sd1), z = ye, ewma = z, lcl = cl - half, ucl = cl + half, signal_idx0 = which(z > cl + half | z < cl - half) - 1))
e <- (ye - 10) / 1
pos <- Reduce(function(b, v) max(0, b + v - 1), e, 0, accumulate = TRUE)[-1]
neg <- Reduce(function(b, v) min(0, b + v + 1), e, 0, accumulate = TRUE)[-1]
put('r_cusum_known', 'tabular cusum', list(y = ye), list(cl = 10, sigma = 1, h = 2, se_shift = 2),
    list(cl = one(10), sigma = one(1), pos = pos, neg = neg, upper_idx0 = which(pos > 2) - 1, lower_idx0 = which(neg < -2) - 1))

# --- risk-adjusted CUSUM that starts again --------------------------------------------------------------------------------
risk <- rep(c(.02, .1, .05, .3, .15, .08), 10)
event <- as.integer(seq_along(risk) %in% c(4, 9, 10, 16, 17, 22, 28, 29, 30, 34, 35, 36, 50))
weight <- function(R) ifelse(event == 1, log(R / (1 - risk + R * risk)), log(1 / (1 - risk + R * risk)))
w <- cbind(weight(3), weight(.4))
up <- lo <- numeric(60); su <- sl <- 0
for (k in 1:60) {
  su <- max(0, su + w[k, 1]); sl <- max(0, sl + w[k, 2])
  up[k] <- su; lo[k] <- sl
  if (su > 2 || sl > 1.5) su <- sl <- 0
}
put('r_racusum_reset', 'RA-CUSUM with reset', list(y = event, risk = risk), list(RA_upper = 3, RA_lower = .4, reset = TRUE, h1 = 2, h2 = 1.5),
    list(w_upper = w[, 1], w_lower = w[, 2], cusum_upper = up, cusum_lower = lo, upper_idx0 = which(up > 2) - 1, lower_idx0 = which(lo > 1.5) - 1,
         vlad = cumsum(risk - event)))

# --- facets ---------------------------------------------------------------------------------------------------------------
two <- list(list(hospital = 'North', y = y1, n = n1), list(hospital = 'South', y = rev(y1), n = rev(n1)))
rows <- unlist(lapply(two, function(f) lapply(1:26, function(k) list(x = one(x1[k]), hospital = one(f$hospital), y = one(f$y[k]), n = one(f$n[k])))), FALSE)
put('r_u_facets_freeze', 'u', list(rows = rows), list(facets = 'hospital', freeze_first_n = 12, exclude_idx0 = 10, multiply = 1000),
    lapply(two, function(f) c(list(facet = one(f$hospital)), chart(f$y, f$n, ratio_fit(poisson_sd), 12, NULL, 10, 1000, 0))))

# --- funnels and public-health intervals ----------------------------------------------------------------------------------
O <- c(30, 55, 12, 80, 41, 22, 66, 18, 95, 37); E <- c(25.314, 60.128, 15.551, 60.002, 45.719, 15.236, 70.915, 25.447, 70.333, 40.861)
ids <- LETTERS[1:10]
zl <- log(O / E) * sqrt(E)
group <- floor(rank(zl) * 10 / 11)
kept <- ifelse(group %in% c(0, 9), NA, zl); W <- E[!is.na(kept)]; I <- length(W)
phi <- sum(kept^2, na.rm = TRUE) / I
tau2 <- max(0, (I * phi - (I - 1)) / (sum(W) - sum(W^2) / sum(W)))
od <- function(z) exp(z * sqrt(1 / E + tau2))
un <- function(p) list(l = qchisq(p, 2 * E) / 2 / E, u = qchisq(1 - p, 2 * (E + 1)) / 2 / E)
z95 <- qnorm(.975); z998 <- qnorm(.999)
put('r_funnel_sr_unrounded_95', 'funnel SR', list(group = ids, numerator = O, denominator = E),
    list(data_type = 'SR', sr_method = 'SHMI', SHMI_rounding = FALSE, draw_adjusted = TRUE, draw_unadjusted = FALSE, limit = 95),
    list(target = one(1), phi = one(phi), tau2 = one(tau2), z = zl, z_winsorised_or_null_if_truncated = kept, ratio = O / E,
         lcl95 = un(.025)$l, ucl95 = un(.025)$u, lcl998 = un(.001)$l, ucl998 = un(.001)$u,
         od_lcl95 = od(-z95), od_ucl95 = od(z95), od_lcl998 = od(-z998), od_ucl998 = od(z998),
         outlier = as.integer(O / E > od(z95) | O / E < od(-z95))))
zs <- (sqrt(O / E) - 1) * 2 * sqrt(E)
exact_z <- ifelse(O > E, -qnorm(pchisq(2 * O, 2 * (E + 1), lower.tail = FALSE, log.p = TRUE), log.p = TRUE), qnorm(pchisq(2 * O, 2 * E)))
put('r_funnel_sr_no_adjustment', 'funnel SR', list(group = ids, numerator = O, denominator = E), list(od_adjust = 'no', winsorise = .1),
    list(target = one(1), z_unadjusted = zs, z = exact_z, lcl95 = un(.025)$l, ucl95 = un(.025)$u, lcl998 = un(.001)$l, ucl998 = un(.001)$u))
xp <- c(30, 45, 20, 60, 38, 12, 71, 25); np <- c(400, 500, 350, 520, 410, 300, 600, 380)
theta <- sum(xp) / sum(np); s <- 1 / (2 * sqrt(np)); zp <- (asin(sqrt(xp / np)) - asin(sqrt(theta))) / s
q <- quantile(zp, c(.2, .8), type = 7); wz <- pmin(q[2], pmax(q[1], zp)); ph <- mean(wz^2); w2 <- 1 / s^2
t2 <- max(0, (8 * ph - 7) / (sum(w2) - sum(w2^2) / sum(w2)))
back <- function(z, sd) sin(pmin(pi / 2, pmax(0, asin(sqrt(theta)) + z * sd)))^2
put('r_funnel_pr_winsorise_fifth', 'funnel PR', list(group = LETTERS[1:8], numerator = xp, denominator = np), list(od_adjust = 'yes', winsorise = .2),
    list(target = one(theta), tau2 = one(t2), phi = one(ph), z_unadjusted = zp, z = zp * s / sqrt(s^2 + t2),
         lcl95 = back(-z95, sqrt(s^2 + t2)), ucl95 = back(z95, sqrt(s^2 + t2)), lcl998 = back(-z998, sqrt(s^2 + t2)), ucl998 = back(z998, sqrt(s^2 + t2))))
sr <- sqrt(xp / (xp + .5)^2 + np / (np + .5)^2)
zr <- (log((xp + .5) / (np + .5)) - log(theta)) / sr
put('r_funnel_rc_no_adjustment', 'funnel RC', list(group = LETTERS[1:8], numerator = xp, denominator = np), list(od_adjust = 'no'),
    list(target = one(theta), z_unadjusted = zr, z = zr, lcl95 = theta * exp(-z95 * sr), ucl95 = theta * exp(z95 * sr),
         lcl998 = theta * exp(-z998 * sr), ucl998 = theta * exp(z998 * sr)))
values <- c(3, 7, 7, 1, NA, 9, 7, 2, 5, 5, 8, 4, 6, 6, 6, 10)
region <- rep(c('east', 'west'), 8)
quant <- function(v, k) { N <- sum(!is.na(v)); r <- rank(-v, ties.method = 'min', na.last = 'keep')
  q <- floor(k + 1 - ceiling((N + 1 - r) / (N / k))); ifelse(q == 0, 1, q) }
put('r_quantile_ties_inverted_groups', 'quantile', list(area = paste0('a', 1:16), region = region, value = values),
    list(nquantiles = 3, invert = TRUE, group = 'region'), list(value = values, quantile = ave(values, region, FUN = function(v) quant(v, 3))), tolerance = 0)
byar <- function(x, z) if (z < 0) x * (1 - 1 / (9 * x) + z / (3 * sqrt(x)))^3 else (x + 1) * (1 - 1 / (9 * (x + 1)) + z / (3 * sqrt(x + 1)))^3
cnt <- c(20, 40, 3, 2, 3, 1); pop <- c(1000, 500, 800, 900, 700, 950); std <- rep(c(3, 1, 2), 2)
dsr <- function(k) { x <- cnt[k]; n <- pop[k]; w <- std[k]; O <- sum(x); d <- sum(w * x / n) / sum(w); v <- sum(w^2 * x / n^2) / sum(w)^2
  if (O < 10) return(c(NA, NA, NA, NA, NA)); c(d, d + sqrt(v / O) * (sapply(c(-z95, z95, -z998, z998), function(z) byar(O, z)) - O)) * 1000 }
d <- sapply(list(1:3, 4:6), dsr)
put('r_direct_rate_too_few', 'direct rate', list(area = rep(c('one', 'two'), each = 3), ageband = rep(c('0', '40', '80'), 2), count = cnt, pop = pop, stdpop = std),
    list(multiplier = 1000, group = 'area'),
    list(area = c('one', 'two'), total_count = c(63, 6), total_pop = c(2300, 2550), value = d[1, ], lower95_0cl = d[2, ], upper95_0cl = d[3, ],
         lower99_8cl = d[4, ], upper99_8cl = d[5, ], method = c('Dobson', 'Dobson')))
f <- c(1, 2, 3, 1, 2, 1); persons <- c(30, 6, 2, 25, 4, 9); band <- c('a', 'a', 'a', 'b', 'b', 'c'); bp <- c(a = 900, b = 700, c = 400); bw <- c(a = 5, b = 3, c = 2)
ev <- tapply(f * persons, band, sum); sq <- tapply(f^2 * persons, band, sum); O <- sum(ev)
dc <- sum(bw * ev / bp) / sum(bw); vc <- sum(bw^2 * sq / bp^2) / sum(bw)^2
lc <- (dc + sqrt(vc / O) * (sapply(c(-z95, z95, -z998, z998), function(z) byar(O, z)) - O)) * 100
put('r_direct_rate_clustered', 'direct rate clustered',
    list(area = rep('one', 6), ageband = band, freq = f, persons = persons, pop = bp[band], stdpop = bw[band]), list(multiplier = 100, group = 'area'),
    list(area = 'one', total_count = O, value = dc * 100, lower95_0cl = lc[1], upper95_0cl = lc[2], lower99_8cl = lc[3], upper99_8cl = lc[4],
         method = 'Dobson, with confidence adjusted for non-independent events'))
po <- function(O, p) if (O < 10) c(qchisq(p, 2 * O) / 2, qchisq(1 - p, 2 * O + 2) / 2) else c(byar(O, qnorm(p)), byar(O, qnorm(1 - p)))
ic <- c(4, 3, 20, 31); ipop <- c(200, 150, 900, 800); rc <- c(300, 420); rp <- c(12000, 15000)
Eo <- c(sum(ipop[1:2] * rc / rp), sum(ipop[3:4] * rc / rp)); Oo <- c(7, 51); ref <- sum(rc) / sum(rp) * 1e5
l <- sapply(1:2, function(k) c(po(Oo[k], .025), po(Oo[k], .001)) / Eo[k] * ref)
put('r_indirect_rate', 'indirect rate', list(rows = list(area = c('one', 'one', 'two', 'two'), ageband = c('y', 'o', 'y', 'o'), count = ic, pop = ipop),
    ref = list(refcount = rc, refpop = rp)), list(multiplier = 100000),
    list(area = c('one', 'two'), observed = Oo, expected = Eo, ref_rate = rep(ref, 2), value = Oo / Eo * ref, lower95_0cl = l[1, ], upper95_0cl = l[2, ],
         lower99_8cl = l[3, ], upper99_8cl = l[4, ], method = c('Exact', 'Byars')))

# --- making data count: parts, a fixed baseline in each, a target -----------------------------------------------------------
ym <- c(50, 52, 49, 51, 53, 48, 50, 52, 51, 49, 50, 51, 60, 61, 62, 63, 64, 65, 66, 60, 61, 59, 62, 60, 61, 63, 40, 62)
gm <- rep(0:1, each = 14)
m <- lapply(split(ym, gm), function(v) { b <- v[1:10]; r <- abs(diff(b)); a <- mean(r); a <- mean(r[r < 3.267 * a]); c(mean(b), 2.66 * a) })
mean_m <- rep(c(m[[1]][1], m[[2]][1]), each = 14); half <- rep(c(m[[1]][2], m[[2]][2]), each = 14)
out <- ym > mean_m + half | ym < mean_m - half
close <- !out & abs(ym - mean_m) > half * 2 / 3
put('r_mdc_parts_fixed_target', 'XmR (NHS Making Data Count)', list(x = format(seq(as.Date('2023-01-01'), by = 'month', length.out = 28)), y = ym),
    list(improvement_direction = 'decrease', screen_outliers = TRUE, fix_after_n_points = 10, rebase_group = gm, target = rep(70, 28)),
    list(mean = mean_m, lpl = mean_m - half, upl = mean_m + half, outside_limits = out, close_to_limits = close, relative_to_mean = sign(ym - mean_m),
         short_group_warning = rep(FALSE, 28), assurance_type = one(if (70 > (mean_m + half)[28]) 'consistent_pass' else 'inconsistent')))
