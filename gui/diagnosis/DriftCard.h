// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/Drift.h"

#include <QFrame>

class QPushButton;

namespace panel {

class PlainLabel;

/// How one service differs from the compose file, and the buttons that bring it in line.
class DriftCard : public QFrame
{
    Q_OBJECT

public:
    explicit DriftCard(QWidget *parent);

    /// `isBuilt`: its image is built here.
    void setDrift(const ServiceDrift &drift, bool isBuilt);
    const ServiceDrift &drift() const { return m_drift; }
    /// Empty: it may be changed now.
    void setWhyNoActions(const QString &why);

Q_SIGNALS:
    void bringUpAsked(const QString &service);
    void recreateAsked(const QString &service);
    void rebuildAsked(const QString &service);
    void removeAsked(const panel::ServiceDrift &orphan);
    /// What the buttons stand for.
    void commandsAsked(const QString &service);

private:
    ServiceDrift m_drift;
    PlainLabel *m_name;
    PlainLabel *m_text;
    QPushButton *m_bringUp;
    QPushButton *m_recreate;
    QPushButton *m_rebuild;
    QPushButton *m_remove;
    QPushButton *m_commands;
};

} // namespace panel
