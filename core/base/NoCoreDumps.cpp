// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/NoCoreDumps.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace panel {

void preventCoreDumps()
{
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
#ifdef __linux__
    // Kept over fork and exec, as the limit is (core(5)); a pipe in core_pattern ignores the limit.
    const int filter = ::open("/proc/self/coredump_filter", O_WRONLY | O_CLOEXEC);
    if (filter >= 0) {
        [[maybe_unused]] const ssize_t written = ::write(filter, "0", 1);
        ::close(filter);
    }
#endif
}

} // namespace panel
