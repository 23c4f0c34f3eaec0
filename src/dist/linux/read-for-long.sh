#!/usr/bin/env bash
# Reads for long, as a reader who never rests would, and says how much memory that takes:
#   read-for-long.sh LAUNCHER MINUTES FILE...
# Starts the program in a screen of its own with the files open, presses some three keys a second
# (moves, marks, notes, undo, search, views, other pages; the same each time) and prints each minute
# how much memory is resident. Fails if the program ends, or if it has grown in the end: if the least
# of the last fifth is over 1.05 times that of the fifth after the first. The least, since the rest
# goes up and down with what is open, and until what is no longer needed is collected.
set -euo pipefail
if [ -z "${READING:-}" ]; then
  READING=1 exec xvfb-run -a -s '-screen 0 1280x900x24' "$0" "$@"
fi
launcher=$1 minutes=$2
shift 2
work=$(mktemp -d)
export LC_ALL=C.UTF-8 HOME=$work XDG_DATA_HOME=$work/data XDG_STATE_HOME=$work/state XDG_RUNTIME_DIR=$work/run XDG_CACHE_HOME=$work/cache
mkdir -p "$XDG_RUNTIME_DIR"
for file in "$@"; do
  "$launcher" --library "$work/l.sqlite" "$(realpath "$file")" >>"$work/out" 2>&1 &
  sleep 8
done
program=$(pgrep -f -o "meipi.*$work/l.sqlite")
RANDOM=7

# What a reader does, one line each; often done things stand several times.
deeds=(
  'j j j j' 'j j j j' 'j j j j' 'k k' 'J' 'J' 'J' 'K' 'Right Right Right' 'Right Right' 'Left'
  'h' 'h' 'j h' 'Right h' '2' 'u' 'd' 'z' 'z' 'y' 'n NOTE ctrl+Return' 'v Right Right Right h'
  'slash WORD Return Escape' 'slash WORD F3 F3 Escape' 'l j j Escape' 'question Escape'
  'p j j Return' 'p Escape' 'f' 'f' 'c' 'c' 'g g' 'G' 'ctrl+r Down Return' 'ctrl+r Return' 'BackSpace'
  'plus' 'minus' 'ctrl+k Escape' 'F' 'F'
)
words=(发展 工作 的 a 年)

press() {
  case $1 in
    NOTE) xdotool type --delay 30 "note $RANDOM" ;;
    WORD) xdotool type --delay 30 "${words[RANDOM % ${#words[@]}]}" ;;
    *) xdotool key "$1" ;;
  esac
  sleep 0.25
}

resident() { awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$program/status"; }

least() { printf '%s\n' "$@" | sort -n | head -n 1; }

seen=()
end=$((SECONDS + minutes * 60)) next=$SECONDS
while [ $SECONDS -lt $end ]; do
  for key in ${deeds[RANDOM % ${#deeds[@]}]}; do
    press "$key"
  done
  kill -0 "$program" 2>/dev/null || { echo "read-for-long: FAILED: the program has ended"; cat "$work/out"; exit 1; }
  if [ $SECONDS -ge $next ]; then
    seen+=("$(resident)")
    echo "minute ${#seen[@]}: ${seen[-1]} MiB"
    next=$((next + 60))
  fi
done
command -v import >/dev/null && import -window root "${PICTURE:-$work/end.png}"
marks=$(sqlite3 "$work/l.sqlite" 'select count(*) from highlights')
kill "$program"
fifth=$((${#seen[@]} / 5))
[ $fifth -gt 0 ] || { echo "read-for-long: too short to say if it grows"; exit 0; }
early=$(least "${seen[@]:fifth:fifth}") late=$(least "${seen[@]: -fifth}")
echo "read-for-long: $minutes minutes, $marks marks in the end; at least $early MiB after the first fifth, $late MiB in the last"
rm -rf "$work"
[ $((late * 100)) -le $((early * 105)) ] || { echo "read-for-long: FAILED: it has grown"; exit 1; }
