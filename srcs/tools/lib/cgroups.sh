# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Inception Panel contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Control groups for a machine where no init has mounted them (a chroot, a
# minimal container host).  What is mounted here is noted in $run/mounts.

mount_noted()
{
    local target=${*: -1}
    mkdir -p "$target"
    mount "$@"
    printf '%s\n' "$target" >> "$run/mounts"
}

mount_cgroups()
{
    local base=/sys/fs/cgroup controllers
    grep -q " ${base}[ /].* cgroup2\? " /proc/mounts && return
    mountpoint -q /sys || mount_noted -t sysfs sysfs /sys

    # A controller that any hierarchy of version 1 holds cannot be had through
    # version 2, so the kernel's present choice is followed.
    controllers=$(cut -d: -f2 /proc/self/cgroup | sed '/^$/d')
    if [[ -z $controllers ]]; then
        mount_noted -t cgroup2 cgroup2 "$base"
        return
    fi
    mount_noted -t tmpfs -o mode=755 cgroup "$base"
    while read -r controllers; do
        mount_noted -t cgroup -o "$controllers" cgroup "$base/${controllers#name=}"
    done <<< "$controllers"
}

unmount_cgroups()
{
    local target
    [[ -e $run/mounts ]] || return 0
    while read -r target; do
        umount "$target" || true
    done < <(tac "$run/mounts")
    rm -f "$run/mounts"
}
