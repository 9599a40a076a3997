// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace panel {

/// Puts a secret on the clipboard for a while: marked, so that clipboard managers that respect it
/// (x-kde-passwordManagerHint) keep no copy, and taken off after clearsAfter(), or when this ends,
/// if it is still what we put there. The value is on the clipboard only, not in the selection of
/// the middle mouse button.
class SecretClipboard : public QObject
{
    Q_OBJECT

public:
    explicit SecretClipboard(QObject *parent = nullptr);
    ~SecretClipboard() override;

    void copy(const std::shared_ptr<Secret> &value);
    std::chrono::milliseconds clearsAfter() const { return m_clear.intervalAsDuration(); }
    void setClearsAfter(std::chrono::milliseconds time) { m_clear.setInterval(time); }
    void clear();

Q_SIGNALS:
    void cleared();

private:
    std::shared_ptr<Secret> m_value; ///< what we put there; null: nothing
    QTimer m_clear;
};

} // namespace panel
