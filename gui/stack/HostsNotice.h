// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/HostsLine.h"

#include <QFrame>

#include <optional>

class QPushButton;

namespace panel {

class PlainLabel;

/// Says that the name of the site leads nowhere on this computer, shows the line that /etc/hosts
/// lacks, and adds it when it is asked to.
class HostsNotice : public QFrame
{
    Q_OBJECT

public:
    explicit HostsNotice(QWidget *parent);

    /// Nothing: hides.
    void setLine(const std::optional<HostsLine> &line);
    /// The administrator is being asked.
    void setBusy(bool isBusy);

Q_SIGNALS:
    void addAsked();

private:
    std::optional<HostsLine> m_line;
    QString m_putAway; ///< the line that the user does not want to hear of
    PlainLabel *m_text;
    PlainLabel *m_shown;
    QPushButton *m_copy;
    QPushButton *m_add;
    QPushButton *m_close;
};

} // namespace panel
