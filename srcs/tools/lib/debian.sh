# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Inception Panel contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# What this Debian says about itself and its package sources; sourced.

debian_codename() { (. /etc/os-release && printf '%s\n' "${VERSION_CODENAME-}"); }

# The address from which this machine takes a Debian suite; apt reads both
# formats of sources for us.  Empty when it takes none.
debian_mirror()
{
    apt-get indextargets --format '$(REPO_URI)' \
        'Created-By: Packages' 'Origin: Debian' 'Component: main' "Codename: $1" |
        sed -n '1s,/*$,,p'
}

# The entry of the apt sources that names this mirror and suite, rewritten for
# another suite and for `main` alone; every other option (keyring, proxy,
# architecture) stays.  Sets entry_format to `sources` or `list`.
debian_entry_for()
{
    local mirror=$1 suite=$2 other=$3 files
    files=$(find /etc/apt/sources.list.d -name '*.sources' 2> /dev/null)
    entry_format=sources
    # shellcheck disable=SC2086  # one word a file: apt allows no blanks in these names
    entry=$([[ -z $files ]] || awk -v RS= -v FS='\n' -v mirror="$mirror" \
        -v suite="$suite" -v other="$other" '
        function value(line) { return " " substr(line, index(line, ":") + 1) " " }
        {
            from = here = off = 0
            text = ""
            for (i = 1; i <= NF; i++) {
                line = $i
                if (line ~ /^#/) continue
                key = tolower(line); sub(/:.*/, "", key)
                if (key == "uris") from = index(value(line), mirror)
                if (key == "enabled") off = value(line) ~ / no /
                if (key == "suites") { here = index(value(line), " " suite " "); line = "Suites: " other }
                if (key == "types") line = "Types: deb"
                if (key == "components") line = "Components: main"
                text = text line "\n"
            }
            if (from && here && !off) { printf "%s", text; exit }
        }' $files)
    [[ -z $entry ]] || return 0

    entry_format=list
    entry=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2> /dev/null |
        awk -v mirror="$mirror" -v suite="$suite" -v other="$other" '
        $1 == "deb" && index($0, mirror) && index($0, " " suite " ") {
            sub("[ \t]" suite "[ \t].*", " " other " main"); print; exit
        }')
    [[ -n $entry ]]
}
