// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/Step.h"

#include <QWidget>

namespace panel {

/// What a step works on, side by side: each with its name, how far it is and what it does. As many
/// in a row as fit; takes no room where there is none.
class PartList : public QWidget
{
    Q_OBJECT

public:
    explicit PartList(QWidget *parent);

    void setParts(const QList<StepPart> &parts);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int columns() const;
    int rowHeight() const;
    void place();

    QList<StepPart> m_parts;
};

} // namespace panel
