// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/logs/PillButton.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace panel {

/// Another machine than the one that is open, on which the same project may run.
struct LogEngineChoice
{
    QString id; ///< as Session::setLogEngines() knows it
    QString name;
    bool isAway = false; ///< it did not answer when it was asked last
    bool isChosen = false;

    bool operator==(const LogEngineChoice &other) const = default;
};

/// Of which machines besides the open one the logs are shown. Hidden where there is no other.
class LogEngineButton : public PillButton
{
    Q_OBJECT

public:
    explicit LogEngineButton(QWidget *parent);

    void setChoices(const QList<LogEngineChoice> &choices);

Q_SIGNALS:
    void enginesChosen(const QStringList &ids);

private:
    void openMenu();
    void choose(const QString &id, bool chosen);

    QList<LogEngineChoice> m_choices;
};

} // namespace panel
