// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/machines/MachinePageState.h"

#include <QScrollArea>

class QGridLayout;

namespace panel {

class FactList;

/// What is known about a machine, in cards: engine, hardware, certificates, SSH, origin.
class OverviewTab : public QScrollArea
{
    Q_OBJECT

public:
    explicit OverviewTab(QWidget *parent = nullptr);

    void setState(const MachinePageState &state);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();

    FactList *m_engine;
    FactList *m_hardware;
    FactList *m_certificates;
    FactList *m_ssh;
    FactList *m_origin;
    QGridLayout *m_grid;
    int m_columns = 0;
    QList<QWidget *> m_placed;
};

} // namespace panel
