// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace panel {

/// Secret bytes that are overwritten when the last owner lets go, and that no debug stream prints.
/// Copies share the bytes only by move: copying is explicit, by `copy()`.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes);
    ~Secret();
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    Secret copy() const;
    bool isEmpty() const { return m_bytes.isEmpty(); }
    /// The bytes themselves, for the moment of use. Do not store what this returns.
    const QByteArray &reveal() const { return m_bytes; }

private:
    void wipe();
    QByteArray m_bytes;
};

} // namespace panel
