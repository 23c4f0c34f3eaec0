#!/usr/bin/env bash
# Installs a package for real, starts it from its desktop file, opens a file by it, upgrades it
# from an older version, and removes it; the library must stay. As root, on a machine where that does no harm:
#   try-install.sh PACKAGE.deb [PICTURE.png]
set -euo pipefail
package=$(realpath "$1")
picture=${2:-/tmp/meipi-installed.png}
work=$(mktemp -d)
export LC_ALL=C.UTF-8 HOME=$work XDG_DATA_HOME=$work/data XDG_STATE_HOME=$work/state XDG_RUNTIME_DIR=$work/run XDG_CONFIG_HOME=$work/.config
mkdir -p "$XDG_RUNTIME_DIR"
library=$XDG_DATA_HOME/meipi/meipi.sqlite
desktop=/usr/share/applications/meipi.desktop

say() { echo "try-install: $*"; }
fail() { say "FAILED: $*"; exit 1; }

for tool in xvfb-run import gio desktop-file-validate sqlite3; do
  command -v "$tool" >/dev/null || fail "$tool is missing (apt install xvfb xauth imagemagick libglib2.0-bin desktop-file-utils sqlite3)"
done

# The same program as an older version, to upgrade from.
dpkg-deb -R "$package" "$work/older"
sed -i 's/^Version:.*/Version: 0.0.1/' "$work/older/DEBIAN/control"
dpkg-deb -Zgzip -z1 -b "$work/older" "$work/older.deb" >/dev/null
rm -rf "$work/older"

# What this reader opens PDFs and texts with.
mkdir -p "$XDG_DATA_HOME/applications" "$HOME/.config"
printf '[Desktop Entry]\nType=Application\nName=Viewer\nExec=true %%F\nMimeType=application/pdf;text/plain;\n' \
  >"$XDG_DATA_HOME/applications/viewer.desktop"
printf '[Default Applications]\napplication/pdf=viewer.desktop\ntext/plain=viewer.desktop\n' \
  >"$HOME/.config/mimeapps.list"

dpkg -i "$work/older.deb" || fail "the package cannot be installed"
[ -f "$desktop" ] || fail "no $desktop"
desktop-file-validate "$desktop" || fail "the desktop file is not valid"
grep -q '^Exec=.*%F' "$desktop" || fail "the desktop file takes no files"
for type in application/pdf text/plain; do
  gio mime "$type" >"$work/offered"
  head -n 1 "$work/offered" | grep -q viewer.desktop || fail "the package has taken over $type"
  grep -q meipi.desktop "$work/offered" || fail "the package is not offered for $type"
done

page="$work/报纸 第一版.txt"
printf '河边小报\n\n春水初涨\n\n　　本报讯　三月的河水涨到了第二级石阶。渔民说，今年的春天来得早。\n' >"$page"

# Starts the program from its desktop file with $1 open, takes a picture, and closes it.
read_page() {
  xvfb-run -a -s '-screen 0 1280x900x24' bash -c '
    gio launch "$0" "$1" &
    for i in $(seq 1 120); do
      [ -f "$2" ] && sqlite3 "$2" "select count(*) from pages" 2>/dev/null | grep -qv "^0$" && break
      sleep 0.5
    done
    sleep 3
    import -window root "$3"
    pkill -f [/]opt/meipi/lib/app/meipi.jar || true
    sleep 2
  ' "$desktop" "$1" "$library" "$picture"
}

read_page "$page"
[ -f "$library" ] || fail "no library after a page was read"
pages=$(sqlite3 "$library" 'select count(*) from pages')
[ "$pages" = 1 ] || fail "$pages pages in the library, 1 was read"
say "read a page from the desktop file; picture in $picture"

dpkg -i "$package" || fail "the package cannot be installed over an older one"
[ "$(sqlite3 "$library" 'select count(*) from pages')" = 1 ] || fail "the upgrade lost the page"
dpkg -r meipi || fail "the package cannot be removed"
[ ! -e "$desktop" ] || fail "the desktop file stays"
[ ! -e /opt/meipi ] || fail "/opt/meipi stays"
[ "$(sqlite3 "$library" 'select count(*) from pages')" = 1 ] || fail "the removal lost the page"
[ "$(sqlite3 "$library" 'pragma integrity_check')" = ok ] || fail "the library is damaged"
say "installed, read, upgraded and removed; the library stayed"
rm -rf "$work"
