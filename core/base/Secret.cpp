// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Secret.h"

#include <utility>

namespace panel {

Secret::Secret(QByteArray bytes) : m_bytes(std::move(bytes))
{
    // Take bytes of our own: a shared buffer could neither be wiped nor be known to be the last.
    m_bytes.detach();
}

Secret::~Secret()
{
    wipe();
}

Secret::Secret(Secret &&other) noexcept : m_bytes(std::exchange(other.m_bytes, {})) {}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

Secret Secret::copy() const
{
    return Secret(QByteArray(m_bytes.constData(), m_bytes.size()));
}

void Secret::wipe()
{
    if (m_bytes.isEmpty())
        return;
    // Volatile, so that the compiler does not drop writes to memory that is freed right after.
    volatile char *data = m_bytes.data();
    for (qsizetype i = 0; i < m_bytes.size(); ++i)
        data[i] = 0;
}

} // namespace panel
