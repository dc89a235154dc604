// Headings of the form that stand over several columns, by table. The reading of a report does not need to
// know how far they reach; the drawing does. Entries whose columns an edition does not have are left out of
// its drawing, and a heading that is not listed here is drawn over the whole table.

export interface Heading {
  text: string;
  from: string;
  to: string;
}

export const headings: { [table: string]: Heading[] } = {
  applications: [
    { text: '申请人情况', from: 'natural_person', to: 'total' },
    { text: '法人或其他组织', from: 'commercial_enterprise', to: 'other_organization' },
  ],
  review_litigation: [
    { text: '行政诉讼', from: 'litigation_direct', to: 'litigation_after_reconsideration' },
  ],
};
