// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Allocations.h"

#include <cstdlib>

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)

namespace {
thread_local qint64 count = 0;
} // namespace

// NOLINTBEGIN(bugprone-reserved-identifier): the names are glibc's
extern "C" {
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t number, size_t size);
void *__libc_realloc(void *old, size_t size);

void *malloc(size_t size)
{
    ++count;
    return __libc_malloc(size);
}

void *calloc(size_t number, size_t size)
{
    ++count;
    return __libc_calloc(number, size);
}

void *realloc(void *old, size_t size)
{
    ++count;
    return __libc_realloc(old, size);
}
}
// NOLINTEND(bugprone-reserved-identifier)

qint64 panel::test::allocations()
{
    return count;
}

#else

qint64 panel::test::allocations()
{
    return -1;
}

#endif
