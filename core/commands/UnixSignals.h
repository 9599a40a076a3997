// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace panel {

/// Turns the first SIGINT or SIGTERM of this process into a signal of the event loop; a second one
/// ends the process as usual. One at a time in a process.
class UnixSignals : public QObject
{
    Q_OBJECT

public:
    explicit UnixSignals(QObject *parent);
    ~UnixSignals() override;

Q_SIGNALS:
    void interrupted();
};

} // namespace panel
