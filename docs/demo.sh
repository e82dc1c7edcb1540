#!/bin/sh
# `make demo`: the whole way of the sample articles, step by step. OUT is the folder of the results.
set -eu
OUT="${OUT:-out/demo}"
ARTICLES="${ARTICLES:-data/articles}"
export KG_STORE="$OUT/graph.kg"

step() { printf '\n== %s\n   $ %s\n' "$1" "$2"; }

rm -rf "$OUT"
mkdir -p "$OUT"

step "Read the articles" "kg ingest $ARTICLES"
kg ingest "$ARTICLES"

ask() {
  step "A ready question" "kg query $*"
  kg query "$@" | head -n 14
}
ask partners-of --param city=Казань
ask signed-by-year
ask planned-not-signed

step "Check the graph against its shapes" "kg validate"
kg validate

step "Write Turtle" "kg export -o $OUT/graph.ttl"
kg export -o "$OUT/graph.ttl"

step "Draw the network" "kg view network -o $OUT/network.html"
kg view network -o "$OUT/network.html"

printf '\nThe results:\n'
for result in graph.kg graph.ttl network.html; do
  printf '  %s\n' "$PWD/$OUT/$result"
done
