// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/stack/StackState.h"

#include <QWidget>

class QFrame;

namespace panel {

class CellTable;
class PlainLabel;
class PortModel;

/// The ports that the stack offers, and where they are reached.
class PortsTab : public QWidget
{
    Q_OBJECT

public:
    explicit PortsTab(QWidget *parent);

    void setState(const StackState &state);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fit();

    PortModel *m_model;
    CellTable *m_table;
    QFrame *m_card;
    PlainLabel *m_note;
};

} // namespace panel
